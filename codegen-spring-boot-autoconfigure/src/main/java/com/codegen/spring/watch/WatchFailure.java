package com.codegen.spring.watch;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;

/**
 * A failed sweep.
 *
 * @param cause the failure; if an extension of the application has thrown an exception,
 * for example a retry listener, that exception is the cause of this one
 * @param inARow how many sweeps in a row have failed, including this one
 * @param runs how many runs are watched; all of them are still watched
 * @param retryIn the time until the next sweep
 */
public record WatchFailure(CodegenException cause, int inARow, int runs, Duration retryIn) {
}
