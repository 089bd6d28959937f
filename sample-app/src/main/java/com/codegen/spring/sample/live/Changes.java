package com.codegen.spring.sample.live;

import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells listeners that something has changed, and knows whether anybody listens.
 */
public final class Changes {

	private final Sinks.Many<Boolean> sink = Sinks.many().multicast().directBestEffort();

	private final AtomicInteger listeners = new AtomicInteger();

	/**
	 * Tell all who listen now.
	 */
	public synchronized void tell() {
		this.sink.tryEmitNext(Boolean.TRUE);
	}

	boolean anybody() {
		return this.listeners.get() > 0;
	}

	/**
	 * Listen.
	 * @return a signal after each change; a slow listener may miss some
	 */
	public Flux<Boolean> listen() {
		return this.sink.asFlux()
			.doOnSubscribe((subscription) -> this.listeners.incrementAndGet())
			.doFinally((signal) -> this.listeners.decrementAndGet());
	}

}
