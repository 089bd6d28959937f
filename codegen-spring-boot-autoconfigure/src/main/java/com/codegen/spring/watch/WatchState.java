package com.codegen.spring.watch;

import java.time.Duration;

/**
 * What a poller is doing.
 *
 * @param runs how many runs it follows
 * @param lag how much later than planned the run is that waits longest for its next look;
 * zero when all are on time
 * @param quotaShare the part of the limit it has spent in the last window, 0 to 1
 */
public record WatchState(int runs, Duration lag, double quotaShare) {
}
