package com.codegen.spring.watch;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;

/**
 * A sweep that failed.
 *
 * @param cause why
 * @param inARow how many sweeps have failed one after the other, this one included
 * @param runs how many runs are being followed, all of them kept
 * @param retryIn the time until the next sweep
 */
public record WatchFailure(CodegenException cause, int inARow, int runs, Duration retryIn) {
}
