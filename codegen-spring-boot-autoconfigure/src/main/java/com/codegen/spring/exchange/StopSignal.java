package com.codegen.spring.exchange;

import java.time.Duration;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import com.codegen.spring.error.CodegenInterruptedException;

/**
 * Ends the waits of calls that are not on their way: for a permit, or for the next
 * attempt. A request that was sent is left alone, because what it does must be known. It
 * reaches the calls with Reactor's context.
 */
public final class StopSignal {

	private final Mono<?> signal;

	/**
	 * Create a signal.
	 * @param signal ends when the waits are to end
	 */
	public StopSignal(Mono<?> signal) {
		this.signal = signal;
	}

	/**
	 * Let the calls above obey this signal.
	 * @param context the context of a call
	 * @return the context with this signal
	 */
	public Context writeTo(Context context) {
		return context.put(StopSignal.class, this);
	}

	/**
	 * Wait before a request of a call is sent.
	 * @param time measures and waits
	 * @param delay how long
	 * @param call the call
	 * @return emits when the time has passed; fails with a
	 * {@link CodegenInterruptedException} when the signal came before
	 */
	public static Mono<?> delay(TimeSource time, Duration delay, CodegenCall<?> call) {
		return Mono.deferContextual((context) -> {
			Mono<Long> passed = time.delay(delay);
			return context.<StopSignal>getOrEmpty(StopSignal.class)
				.map((stop) -> passed.takeUntilOther(stop.signal)
					.switchIfEmpty(Mono.error(() -> new CodegenInterruptedException(call.errorContext(),
							new InterruptedException("stopped before the request was sent")))))
				.orElse(passed);
		});
	}

}
