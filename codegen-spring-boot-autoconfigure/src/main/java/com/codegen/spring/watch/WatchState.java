package com.codegen.spring.watch;

import java.time.Duration;

/**
 * The state of a watcher.
 *
 * @param runs the number of watched runs
 * @param lag the delay of the most overdue poll; zero if all are on time
 * @param quotaShare the share of the rate limit that polling used in the last window, 0
 * to 1
 */
public record WatchState(int runs, Duration lag, double quotaShare) {
}
