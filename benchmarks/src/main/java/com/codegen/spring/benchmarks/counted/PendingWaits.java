package com.codegen.spring.benchmarks.counted;

import java.util.List;
import java.util.Locale;

import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.watch.WatchHeap;

/**
 * What a wait for a run holds: the heap in use after a collection, with 10,000 waits and
 * without. Counted is all that the watcher keeps, the run as it was read last included;
 * not the subscriber, which belongs to whoever waits.
 */
public final class PendingWaits implements CountedTable {

	private static final int WAITS = 10_000;

	@Override
	public Table count() {
		WatchHeap.PerWait wait = WatchHeap.measure(WAITS);
		return new Table("Pending waits, each for a run of its own",
				List.of("waits", "heap of one, in bytes", "threads"), List.of(List.of(String.valueOf(wait.waits()),
						String.format(Locale.ROOT, "%.0f", wait.bytes()), String.valueOf(wait.threads()))));
	}

}
