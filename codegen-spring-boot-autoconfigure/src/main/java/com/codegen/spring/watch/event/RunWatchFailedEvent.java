package com.codegen.spring.watch.event;

import com.codegen.spring.watch.WatchFailure;

/**
 * Published when the watched runs could not be polled. All of them are still watched and
 * polled again later.
 *
 * @param failure the failure, and the time until the next poll
 */
public record RunWatchFailedEvent(WatchFailure failure) {
}
