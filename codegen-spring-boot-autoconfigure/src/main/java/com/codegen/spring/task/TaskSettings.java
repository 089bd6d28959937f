package com.codegen.spring.task;

import java.time.Duration;

/**
 * What all tasks of a client have in common.
 *
 * @param timeout the longest wait when none is given
 * @param creationInterval the time between two tasks when they are started as fast as the
 * limit allows
 */
public record TaskSettings(Duration timeout, Duration creationInterval) {
}
