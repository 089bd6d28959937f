package com.codegen.spring.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BlockingTests {

	@Test
	void givesTheValue() {
		assertThat(Blocking.get(Mono.just("value"))).isEqualTo("value");
	}

	@Test
	void refusesAnEmptyEnd() {
		assertThatIllegalStateException().isThrownBy(() -> Blocking.get(Mono.empty()));
	}

	@Test
	void refusesToBlockAReactorThreadBeforeAnythingIsSent() {
		AtomicBoolean subscribed = new AtomicBoolean();
		Mono<String> call = Mono.fromSupplier(() -> {
			subscribed.set(true);
			return "value";
		});
		StepVerifier.create(Mono.fromSupplier(() -> Blocking.get(call)).subscribeOn(Schedulers.parallel()))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("must not block: use ReactiveCodegenTemplate"))
			.verify(Duration.ofSeconds(5));
		assertThat(subscribed).isFalse();
	}

	@Test
	void throwsTheFailureWithThePlaceOfTheCall() {
		CodegenNotFoundException failure = new CodegenNotFoundException(ErrorContext.of("x", Outcome.REJECTED, false),
				"gone");
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> Blocking.run(Mono.error(failure)))
			.isSameAs(failure)
			.satisfies((ex) -> assertThat(ex.getSuppressed()[0].getStackTrace())
				.anyMatch((frame) -> frame.getClassName().contains("BlockingTests")));
	}

	@Test
	void wrapsACheckedFailure() {
		assertThatIllegalStateException().isThrownBy(() -> Blocking.get(Mono.error(new Exception("checked"))))
			.withMessageContaining("checked");
	}

	@Test
	void returnsWithin100MillisecondsOfAnInterruptionWithTheFlagSet() throws InterruptedException {
		AtomicBoolean cancelled = new AtomicBoolean();
		AtomicBoolean flag = new AtomicBoolean();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Thread thread = new Thread(() -> {
			failure.set(catchThrowableOfType(CodegenInterruptedException.class,
					() -> Blocking.get(Mono.never().doOnCancel(() -> cancelled.set(true)))));
			flag.set(Thread.currentThread().isInterrupted());
		});
		thread.start();
		while (thread.getState() != Thread.State.WAITING) {
			Thread.onSpinWait();
		}
		thread.interrupt();
		thread.join(100);
		assertThat(thread.isAlive()).isFalse();
		assertThat(flag).isTrue();
		assertThat(cancelled).isTrue();
		assertThat(failure.get()).isInstanceOf(CodegenInterruptedException.class);
	}

	@Test
	void sendsNothingWhenTheThreadIsInterruptedAlready() {
		AtomicBoolean subscribed = new AtomicBoolean();
		Thread.currentThread().interrupt();
		try {
			assertThatExceptionOfType(CodegenInterruptedException.class)
				.isThrownBy(() -> Blocking.get(Mono.fromSupplier(() -> subscribed.getAndSet(true))))
				.satisfies((ex) -> assertThat(ex.getOutcome()).isEqualTo(Outcome.NOT_SENT));
			assertThat(Thread.currentThread().isInterrupted()).isTrue();
		}
		finally {
			Thread.interrupted();
		}
		assertThat(subscribed).isFalse();
	}

}
