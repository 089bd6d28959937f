package com.codegen.spring.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.springframework.retry.RetryContext;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.BackOffInterruptedException;
import org.springframework.retry.backoff.Sleeper;
import org.springframework.retry.backoff.SleepingBackOffPolicy;
import org.springframework.retry.backoff.ThreadWaitSleeper;
import org.springframework.util.Assert;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenRateLimitException;

/**
 * Waits for the time in the {@code Retry-After} header, plus up to 10 %. Without this
 * header it waits for a random time up to an exponentially growing bound (full jitter, as
 * in the AWS SDKs). After HTTP 429 without {@code Retry-After} the bound starts at one
 * second.
 */
public class RetryAfterBackOffPolicy implements SleepingBackOffPolicy<RetryAfterBackOffPolicy> {

	private static final Duration FLOOR = Duration.ofMillis(50);

	private static final Duration RATE_LIMIT_INTERVAL = Duration.ofSeconds(1);

	private static final double RETRY_AFTER_JITTER = 0.1;

	private final Duration initialInterval;

	private final double multiplier;

	private final Duration maxInterval;

	private final DoubleSupplier random;

	private final Sleeper sleeper;

	/**
	 * Create the policy.
	 * @param initialInterval the bound of the first wait
	 * @param multiplier the factor by which the bound grows, at least 1
	 * @param maxInterval the largest bound
	 */
	public RetryAfterBackOffPolicy(Duration initialInterval, double multiplier, Duration maxInterval) {
		this(initialInterval, multiplier, maxInterval, () -> ThreadLocalRandom.current().nextDouble(),
				new ThreadWaitSleeper());
	}

	private RetryAfterBackOffPolicy(Duration initialInterval, double multiplier, Duration maxInterval,
			DoubleSupplier random, Sleeper sleeper) {
		Assert.isTrue(multiplier >= 1, "'multiplier' must be at least 1");
		this.initialInterval = initialInterval;
		this.multiplier = multiplier;
		this.maxInterval = maxInterval;
		this.random = random;
		this.sleeper = sleeper;
	}

	/**
	 * A copy with another source of randomness.
	 * @param random supplies numbers from 0 (inclusive) to 1 (exclusive)
	 * @return the copy
	 */
	public RetryAfterBackOffPolicy withRandom(DoubleSupplier random) {
		return new RetryAfterBackOffPolicy(this.initialInterval, this.multiplier, this.maxInterval, random,
				this.sleeper);
	}

	@Override
	public RetryAfterBackOffPolicy withSleeper(Sleeper sleeper) {
		return new RetryAfterBackOffPolicy(this.initialInterval, this.multiplier, this.maxInterval, this.random,
				sleeper);
	}

	@Override
	public BackOffContext start(RetryContext context) {
		return new RetryBackOffContext(context);
	}

	@Override
	public void backOff(BackOffContext backOffContext) throws BackOffInterruptedException {
		RetryContext context = ((RetryBackOffContext) backOffContext).context();
		try {
			this.sleeper.sleep(delay(context).toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackOffInterruptedException("Interrupted while waiting to retry", ex);
		}
	}

	private Duration delay(RetryContext context) {
		Throwable last = context.getLastThrowable();
		Duration retryAfter = (last instanceof CodegenException failure) ? failure.getRetryAfter() : null;
		if (retryAfter != null) {
			return retryAfter.plus(part(retryAfter, RETRY_AFTER_JITTER * this.random.getAsDouble()));
		}
		Duration start = (last instanceof CodegenRateLimitException) ? RATE_LIMIT_INTERVAL : this.initialInterval;
		double growth = Math.pow(this.multiplier, Math.max(0, context.getRetryCount() - 1));
		Duration bound = part(start, growth);
		bound = (bound.compareTo(this.maxInterval) < 0) ? bound : this.maxInterval;
		Duration delay = part(bound, this.random.getAsDouble());
		return (delay.compareTo(FLOOR) > 0) ? delay : FLOOR;
	}

	private static Duration part(Duration duration, double factor) {
		return Duration.ofMillis((long) (duration.toMillis() * factor));
	}

	/**
	 * Holds the retry context, which has the last failure.
	 *
	 * @param context the retry context
	 */
	private record RetryBackOffContext(RetryContext context) implements BackOffContext {
	}

}
