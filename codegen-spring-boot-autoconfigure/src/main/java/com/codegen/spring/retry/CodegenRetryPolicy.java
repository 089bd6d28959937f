package com.codegen.spring.retry;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.context.RetryContextSupport;
import org.springframework.util.Assert;

import com.codegen.spring.error.CodegenException;

/**
 * Retries a call if its failure is {@linkplain CodegenException#isRetryable() retryable},
 * up to a maximum number of attempts. It does not retry if the server requests a longer
 * wait than the configured maximum. You can also use it in your own
 * {@code RetryTemplate}.
 */
public class CodegenRetryPolicy implements RetryPolicy {

	private static final long serialVersionUID = 1L;

	private final int maxAttempts;

	private final Duration maxRetryAfter;

	/**
	 * Create the policy.
	 * @param maxAttempts the maximum number of attempts, including the first one; 1
	 * disables retries
	 * @param maxRetryAfter the longest accepted {@code Retry-After}
	 */
	public CodegenRetryPolicy(int maxAttempts, Duration maxRetryAfter) {
		Assert.isTrue(maxAttempts >= 1, "'maxAttempts' must be at least 1");
		this.maxAttempts = maxAttempts;
		this.maxRetryAfter = maxRetryAfter;
	}

	@Override
	public boolean canRetry(RetryContext context) {
		Throwable last = context.getLastThrowable();
		if (last == null) {
			return true;
		}
		return context.getRetryCount() < this.maxAttempts && last instanceof CodegenException failure
				&& failure.isRetryable() && isTolerable(failure.getRetryAfter());
	}

	private boolean isTolerable(@Nullable Duration retryAfter) {
		return retryAfter == null || retryAfter.compareTo(this.maxRetryAfter) <= 0;
	}

	@Override
	public int getMaxAttempts() {
		return this.maxAttempts;
	}

	@Override
	public RetryContext open(RetryContext parent) {
		return new RetryContextSupport(parent);
	}

	@Override
	public void close(RetryContext context) {
	}

	@Override
	public void registerThrowable(RetryContext context, Throwable throwable) {
		((RetryContextSupport) context).registerThrowable(throwable);
	}

}
