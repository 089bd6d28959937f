package com.codegen.spring.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import com.codegen.spring.error.CodegenInterruptedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BlockingStreamTests {

	@Test
	void subscribesWhenTheFirstItemIsNeeded() {
		AtomicInteger subscriptions = new AtomicInteger();
		Flux<Integer> items = Flux.range(0, 5).doOnSubscribe((subscription) -> subscriptions.incrementAndGet());
		try (Stream<Integer> stream = Blocking.stream(items)) {
			assertThat(subscriptions).hasValue(0);
			assertThat(stream.toList()).containsExactly(0, 1, 2, 3, 4);
		}
		assertThat(subscriptions).hasValue(1);
	}

	@Test
	void endsForAThreadThatWaitsWhenItIsClosed() throws Exception {
		Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer();
		AtomicBoolean cancelled = new AtomicBoolean();
		CountDownLatch first = new CountDownLatch(1);
		Stream<Integer> stream = Blocking.stream(sink.asFlux().doOnCancel(() -> cancelled.set(true)));
		CompletableFuture<Long> reader = CompletableFuture
			.supplyAsync(() -> stream.peek((item) -> first.countDown()).count());
		sink.tryEmitNext(1).orThrow();
		assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
		stream.close();
		assertThat(reader.get(5, TimeUnit.SECONDS)).isEqualTo(1);
		assertThat(cancelled).isTrue();
	}

	@Test
	void throwsWhatTheSequenceFailsWith() {
		Flux<Integer> failing = Flux.concat(Flux.just(1), Mono.error(new IllegalArgumentException("no more")));
		try (Stream<Integer> stream = Blocking.stream(failing)) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(stream::count).withMessage("no more");
		}
	}

	@Test
	void saysWhenItsThreadIsInterrupted() throws Exception {
		CountDownLatch subscribed = new CountDownLatch(1);
		AtomicBoolean cancelled = new AtomicBoolean();
		AtomicBoolean flag = new AtomicBoolean();
		CompletableFuture<Throwable> failure = new CompletableFuture<>();
		Flux<Integer> silent = Flux.<Integer>never()
			.doOnRequest((demand) -> subscribed.countDown())
			.doOnCancel(() -> cancelled.set(true));
		Thread reader = new Thread(() -> {
			try (Stream<Integer> stream = Blocking.stream(silent)) {
				stream.forEach((item) -> {
				});
			}
			catch (RuntimeException ex) {
				flag.set(Thread.currentThread().isInterrupted());
				failure.complete(ex);
			}
		});
		reader.start();
		assertThat(subscribed.await(5, TimeUnit.SECONDS)).isTrue();
		reader.interrupt();
		assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(CodegenInterruptedException.class);
		assertThat(flag).isTrue();
		assertThat(cancelled).isTrue();
	}

	@Test
	void refusesAThreadThatMustNotBlock() throws Exception {
		CompletableFuture<Void> refused = new CompletableFuture<>();
		Schedulers.parallel().schedule(() -> {
			assertThatIllegalStateException().isThrownBy(() -> Blocking.stream(Flux.just(1)))
				.withMessageContaining("use ReactiveCodegenTemplate there");
			refused.complete(null);
		});
		refused.get(5, TimeUnit.SECONDS);
	}

}
