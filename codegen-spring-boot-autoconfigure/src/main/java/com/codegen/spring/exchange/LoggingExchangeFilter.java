package com.codegen.spring.exchange;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;

/**
 * Writes one line for each call to the logger {@code com.codegen.spring.http}: at DEBUG
 * when it succeeded or was refused, at WARN when it failed otherwise, at ERROR when a
 * paid call leaves open whether it was applied. No line holds ids, texts or the token.
 */
public final class LoggingExchangeFilter implements CodegenExchangeFilter {

	private static final Log logger = LogFactory.getLog("com.codegen.spring.http");

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		Mono<T> response = next.exchange(call).doOnError(CodegenException.class, (ex) -> logFailure(call, ex));
		return logger.isDebugEnabled() ? response.doOnSuccess((value) -> logger.debug(call.endpoint().operation()
				+ ": HTTP " + call.statusCode() + " after " + call.attempts() + " attempt(s)")) : response;
	}

	private static void logFailure(CodegenCall<?> call, CodegenException failure) {
		String line = failure.getMessage() + " [" + failure.getErrorCode() + ", " + failure.getOutcome() + ", "
				+ failure.getAttempts() + " attempt(s) in " + SafeText.of(failure.getElapsed()) + "]";
		if (failure.getOutcome() == Outcome.UNKNOWN && call.endpoint().repeatability() == Repeatability.PAID) {
			logger.error(line);
		}
		else if (failure.getOutcome() == Outcome.REJECTED) {
			logger.debug(line);
		}
		else {
			logger.warn(line);
		}
	}

}
