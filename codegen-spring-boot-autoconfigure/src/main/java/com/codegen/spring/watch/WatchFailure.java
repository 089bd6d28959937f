package com.codegen.spring.watch;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;

/**
 * A sweep that failed.
 *
 * @param cause why; of what is no failure of a call, for example in a retry listener of
 * the application, the cause of this cause
 * @param inARow how many sweeps have failed one after the other, this one included
 * @param runs how many runs are being followed, all of them kept
 * @param retryIn the time until the next sweep
 */
public record WatchFailure(CodegenException cause, int inARow, int runs, Duration retryIn) {
}
