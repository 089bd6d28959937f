package com.codegen.spring.retry;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.context.RetryContextSupport;
import org.springframework.util.Assert;

import com.codegen.spring.error.CodegenException;

/**
 * Repeats a call when its failure says that this is safe and may help
 * ({@link CodegenException#isRetryable()}), up to a number of attempts, unless the server
 * asks for a longer wait than anybody would sit out. Works in a {@code RetryTemplate} of
 * the application as well.
 */
public class CodegenRetryPolicy implements RetryPolicy {

	private static final long serialVersionUID = 1L;

	private final int maxAttempts;

	private final Duration maxRetryAfter;

	/**
	 * Create the policy.
	 * @param maxAttempts the number of attempts, the first included; 1 never repeats
	 * @param maxRetryAfter the longest {@code Retry-After} that is waited for
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
				&& failure.isRetryable() && isBearable(failure.getRetryAfter());
	}

	private boolean isBearable(@Nullable Duration retryAfter) {
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
