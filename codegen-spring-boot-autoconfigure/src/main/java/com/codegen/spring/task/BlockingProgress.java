package com.codegen.spring.task;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.exchange.Listeners;

/**
 * Waits for a value and tells of progress on the thread that waits, where telling may
 * take its time.
 */
final class BlockingProgress {

	private BlockingProgress() {
	}

	/**
	 * Wait for the value.
	 * @param <P> the type of the progress
	 * @param <T> the type of the value
	 * @param progress hears of progress, or {@code null}
	 * @param call makes the call that tells of progress on the client's own threads
	 * @return the value
	 */
	static <P, T> T get(@Nullable Consumer<P> progress, Function<@Nullable Consumer<P>, Mono<T>> call) {
		if (progress == null) {
			return Blocking.get(call.apply(null));
		}
		AtomicReference<@Nullable T> value = new AtomicReference<>();
		try (Stream<Runnable> steps = Blocking.stream(steps(progress, call, value))) {
			steps.forEach(Runnable::run);
		}
		T result = value.get();
		Assert.state(result != null, "The call ended without a value");
		return result;
	}

	private static <P, T> Flux<Runnable> steps(Consumer<P> progress, Function<@Nullable Consumer<P>, Mono<T>> call,
			AtomicReference<@Nullable T> value) {
		return Flux.create((sink) -> sink
			.onDispose(call.apply((step) -> sink.next(() -> Listeners.tell(() -> progress.accept(step))))
				.contextWrite(sink.contextView())
				.subscribe((result) -> {
					value.set(result);
					sink.complete();
				}, sink::error, sink::complete)));
	}

}
