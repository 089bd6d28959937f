package com.codegen.spring.sample.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * The open event streams. An event says that there is news and up to where; the page then
 * asks for what it shows of it. So a stream holds no queue, and a slow reader gets one
 * event for all it has missed. Streams end before the web server stops, which would
 * otherwise wait for them.
 */
@Component
public class LiveStreams implements SmartLifecycle {

	static final int MAX_STREAMS = 100;

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Duration RECONNECT = Duration.ofSeconds(2);

	private static final Duration POLL = Duration.ofSeconds(3);

	private final AtomicInteger open = new AtomicInteger();

	private volatile Sinks.Empty<Void> stop = Sinks.empty();

	private volatile boolean running;

	LiveStreams(MeterRegistry meters) {
		meters.gauge("sample.live.streams", this.open);
	}

	/**
	 * How many streams are open.
	 * @return their number
	 */
	public int open() {
		return this.open.get();
	}

	/**
	 * Open a stream.
	 * @param signals tells that there may be news
	 * @param news looks for news; {@code null} when there is none
	 * @param poll whether to end after the first look, for a browser with too many open
	 * connections; it comes back by itself
	 * @return the stream, or 503 when there are too many
	 */
	public ResponseEntity<Flux<ServerSentEvent<String>>> open(Flux<?> signals,
			Supplier<@Nullable ServerSentEvent<String>> news, boolean poll) {
		if (this.open.get() >= MAX_STREAMS) {
			return ResponseEntity.status(503).header("Retry-After", "10").build();
		}
		Flux<ServerSentEvent<String>> events = Flux.merge(signals.onBackpressureLatest(), Mono.just(poll))
			.onBackpressureLatest()
			.concatMap((signal) -> Mono.fromSupplier(news), 1);
		Flux<ServerSentEvent<String>> stream = poll ? events.take(Duration.ofMillis(50))
				: events.mergeWith(heartbeats()).takeUntilOther(this.stop.asMono());
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.cacheControl(CacheControl.noStore())
			.header("X-Accel-Buffering", "no")
			.body(Flux.concat(Mono.just(hello(poll)), stream.takeUntil((event) -> "end".equals(event.event())))
				.doOnSubscribe((subscription) -> this.open.incrementAndGet())
				.doFinally((signal) -> this.open.decrementAndGet()));
	}

	private static ServerSentEvent<String> hello(boolean poll) {
		return ServerSentEvent.<String>builder().comment("hello").retry(poll ? POLL : RECONNECT).build();
	}

	private static Flux<ServerSentEvent<String>> heartbeats() {
		return Flux.interval(HEARTBEAT)
			.onBackpressureDrop()
			.map((tick) -> ServerSentEvent.<String>builder().comment("alive").build());
	}

	@Override
	public void start() {
		this.stop = Sinks.empty();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.stop.tryEmitEmpty();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
