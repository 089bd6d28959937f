package com.codegen.spring.watch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.LongStream;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

import com.codegen.spring.test.simulation.RunScript;

/**
 * What many waits hold, each for a run of its own: the heap in use after a collection,
 * with them and without. Counts all that the watcher keeps for them, the run as it was
 * read last included, and the publisher that was asked for; the subscriber is one and the
 * same for all and belongs to whoever waits.
 */
public final class WatchHeap {

	private WatchHeap() {
	}

	/**
	 * Measure.
	 * @param waits how many
	 * @return what one of them holds
	 */
	public static PerWait measure(int waits) {
		WatcherFixture fixture = new WatcherFixture();
		long[] runs = LongStream.range(0, waits)
			.map((i) -> fixture.start(RunScript.completing("Done").withDuration(Duration.ofDays(400))))
			.toArray();
		Anybody anybody = new Anybody();
		fixture.watch(runs[0]);
		fixture.advance(60);
		long threadsBefore = threads();
		long before = used();
		for (long run : runs) {
			fixture.watcher.watch(run, WatchOptions.defaults()).subscribe(anybody);
		}
		while (fixture.changes.size() < waits) {
			fixture.advance(10);
			fixture.simulation.clearRequests();
		}
		fixture.changes.clear();
		long after = used();
		long threadsAfter = threads();
		PerWait result = new PerWait(waits, (double) (after - before) / waits, threadsAfter - threadsBefore);
		fixture.watcher.close();
		return result;
	}

	private static long threads() {
		return ManagementFactory.getThreadMXBean().getThreadCount();
	}

	private static long used() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return least;
	}

	/**
	 * What one wait holds.
	 *
	 * @param waits how many there were
	 * @param bytes the heap
	 * @param threads the threads all of them together have added
	 */
	public record PerWait(int waits, double bytes, long threads) {
	}

	private static final class Anybody implements CoreSubscriber<RunChange> {

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(RunChange change) {
		}

		@Override
		public void onError(Throwable ex) {
		}

		@Override
		public void onComplete() {
		}

	}

}
