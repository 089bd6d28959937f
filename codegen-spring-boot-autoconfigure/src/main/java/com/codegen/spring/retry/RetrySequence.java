package com.codegen.spring.retry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryListener;
import org.springframework.retry.TerminatedRetryException;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.retry.backoff.SleepingBackOffPolicy;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenTimeoutException.Phase;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.StopSignal;

/**
 * The attempts of one call. The policy's context is opened when it is first needed,
 * because most calls succeed at the first attempt.
 *
 * @param <T> the type of the response
 */
final class RetrySequence<T> {

	private final RetryExchangeFilter filter;

	private final CodegenCall<T> call;

	private final CodegenExchange next;

	private final AtomicBoolean closed = new AtomicBoolean();

	private @Nullable RetryContext context;

	private @Nullable BackOffContext backOffContext;

	RetrySequence(RetryExchangeFilter filter, CodegenCall<T> call, CodegenExchange next) {
		this.filter = filter;
		this.call = call;
		this.next = next;
	}

	Mono<T> start() {
		for (RetryListener listener : this.filter.settings().listeners()) {
			if (!listener.open(context(), (context) -> this.call)) {
				return giveUp(new TerminatedRetryException("A RetryListener vetoed the call"));
			}
		}
		return attempt().doOnCancel(() -> close(null));
	}

	private Mono<T> attempt() {
		return this.next.exchange(this.call).doOnSuccess(this::succeeded).onErrorResume(this::failed);
	}

	private void succeeded(@Nullable T value) {
		this.filter.budget().succeeded();
		for (RetryListener listener : this.filter.settings().listeners()) {
			Listeners.tell(() -> listener.onSuccess(context(), (context) -> value, value));
		}
		close(null);
	}

	private Mono<T> failed(Throwable failure) {
		if (failure instanceof CodegenException codegenFailure) {
			this.call.failed(codegenFailure);
		}
		RetryContext retryContext = context();
		this.filter.settings().policy().registerThrowable(retryContext, failure);
		this.filter.settings()
			.listeners()
			.forEach((listener) -> Listeners
				.tell(() -> listener.onError(retryContext, (context) -> this.call, failure)));
		boolean withinBudget = !isCounted(failure) || this.filter.budget().failed();
		if (!isSafe(failure) || !this.filter.settings().policy().canRetry(retryContext)) {
			return giveUp(failure, endByPolicy(failure));
		}
		if (!withinBudget && failure instanceof CodegenException codegenFailure) {
			codegenFailure.markRetryBudgetExhausted();
			return giveUp(failure, ", not repeated: too many calls failed recently");
		}
		return backOff(retryContext).flatMap((delay) -> repeat(failure, delay));
	}

	private Mono<T> repeat(Throwable failure, Duration delay) {
		Duration remaining = this.call.remaining(this.filter.time());
		if (remaining != null && delay.compareTo(remaining) >= 0) {
			return giveUp(failure, ", not repeated: the next attempt would be later than the call's deadline");
		}
		if (failure instanceof CodegenException codegenFailure) {
			this.filter.callListener().onRetry(this.call.endpoint(), codegenFailure);
		}
		this.call.enter(Phase.BACKING_OFF);
		return delay.isZero() ? attempt()
				: StopSignal.delay(this.filter.time(), delay, this.call).then(Mono.defer(this::attempt));
	}

	/**
	 * Why the policy ends the attempts, if others were possible at all.
	 */
	private @Nullable String endByPolicy(Throwable failure) {
		if (!(failure instanceof CodegenException codegenFailure) || !codegenFailure.isRetryable()) {
			return null;
		}
		int most = this.filter.settings().policy().getMaxAttempts();
		if (most > 0 && this.call.attempts() >= most) {
			return (most > 1) ? " of " + most : null;
		}
		Duration asked = codegenFailure.getRetryAfter();
		return (asked != null) ? ", not repeated: the server asks to wait " + SafeText.of(asked)
				+ ", longer than the retry policy allows" : ", not repeated: the retry policy allows no other";
	}

	private Mono<T> giveUp(Throwable failure, @Nullable String end) {
		if (end != null && failure instanceof CodegenException codegenFailure) {
			codegenFailure.endRetries(end);
		}
		return giveUp(failure);
	}

	private Mono<T> giveUp(Throwable failure) {
		close(failure);
		return Mono.error(failure);
	}

	/**
	 * A call that must not take effect twice is retried only if it certainly did not take
	 * effect.
	 */
	private boolean isSafe(Throwable failure) {
		return this.call.endpoint().repeatability().isRepeatable()
				|| (failure instanceof CodegenException codegenFailure
						&& codegenFailure.getOutcome().isWithoutEffect());
	}

	/**
	 * HTTP 429 does not indicate an outage. The rate limiter handles it.
	 */
	private static boolean isCounted(Throwable failure) {
		return failure instanceof CodegenException codegenFailure && codegenFailure.isRetryable()
				&& !(failure instanceof CodegenRateLimitException);
	}

	private Mono<Duration> backOff(RetryContext retryContext) {
		BackOffPolicy policy = this.filter.settings().backOffPolicy();
		if (this.backOffContext == null) {
			this.backOffContext = policy.start(retryContext);
		}
		BackOffContext state = this.backOffContext;
		if (policy instanceof SleepingBackOffPolicy<?> sleeping) {
			AtomicLong millis = new AtomicLong();
			sleeping.withSleeper(millis::addAndGet).backOff(state);
			return Mono.just(Duration.ofMillis(millis.get()));
		}
		return Mono.fromRunnable(() -> policy.backOff(state))
			.subscribeOn(Schedulers.boundedElastic())
			.thenReturn(Duration.ZERO);
	}

	private RetryContext context() {
		RetryContext opened = this.context;
		if (opened == null) {
			opened = this.filter.settings().policy().open(null);
			opened.setAttribute(RetryContext.NAME, this.call.endpoint().operation());
			this.context = opened;
		}
		return opened;
	}

	private void close(@Nullable Throwable failure) {
		RetryContext opened = this.context;
		if (opened != null && this.closed.compareAndSet(false, true)) {
			this.filter.settings()
				.listeners()
				.forEach((listener) -> Listeners.tell(() -> listener.close(opened, (context) -> this.call, failure)));
			this.filter.settings().policy().close(opened);
		}
	}

}
