package com.codegen.spring.watch.event;

import com.codegen.spring.watch.WatchFailure;

/**
 * The runs that are followed could not be read. All are still followed; the next look
 * comes later.
 *
 * @param failure what happened, and when the next look is
 */
public record RunWatchFailedEvent(WatchFailure failure) {
}
