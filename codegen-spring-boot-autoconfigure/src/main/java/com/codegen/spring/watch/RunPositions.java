package com.codegen.spring.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.page.Page;

/**
 * Estimates the positions of runs in the list of all runs, newest first, from the pages
 * read so far. A rank, counted from the end of the list, does not change when runs are
 * added. Between and beyond two runs with known ranks, ranks are interpolated by ID.
 */
final class RunPositions {

	private static final int MAX_ANCHORS = 1_000;

	private final TreeMap<Long, Long> ranks = new TreeMap<>();

	private long total;

	private double idsPerPlace = 1;

	/**
	 * Learn from a page.
	 * @param skip how many runs precede it
	 * @param page the page
	 */
	void learn(int skip, Page<AgentRun> page) {
		List<AgentRun> runs = page.items();
		if (runs.isEmpty()) {
			return;
		}
		this.total = page.total();
		long first = runs.get(0).id();
		long last = runs.get(runs.size() - 1).id();
		this.ranks.subMap(Math.min(first, last), true, Math.max(first, last), true).clear();
		this.ranks.put(first, this.total - skip);
		this.ranks.put(last, this.total - skip - runs.size() + 1);
		if (first > last) {
			this.idsPerPlace = (double) (first - last) / (runs.size() - 1);
		}
		while (this.ranks.size() > MAX_ANCHORS) {
			this.ranks.pollFirstEntry();
		}
	}

	/**
	 * How many runs there are.
	 * @return the total, according to the most recent page
	 */
	long total() {
		return this.total;
	}

	/**
	 * Estimate the rank of a run.
	 * @param id the run's ID
	 * @return its place counted from the end of the list
	 */
	long rank(long id) {
		Map.Entry<Long, Long> older = this.ranks.floorEntry(id);
		Map.Entry<Long, Long> newer = this.ranks.ceilingEntry(id);
		if (newer == null) {
			return (older != null) ? older.getValue() + Math.round((id - older.getKey()) / this.idsPerPlace)
					: this.total;
		}
		if (older == null) {
			return newer.getValue() - Math.round((newer.getKey() - id) / this.idsPerPlace);
		}
		if (older.getKey().equals(newer.getKey())) {
			return newer.getValue();
		}
		double part = (double) (id - older.getKey()) / (newer.getKey() - older.getKey());
		return older.getValue() + Math.round(part * (newer.getValue() - older.getValue()));
	}

	/**
	 * The position of a rank.
	 * @param rank the rank
	 * @param added how many runs were added to the list since the last page was read
	 * @return how many runs precede it
	 */
	long position(long rank, int added) {
		return Math.max(0, this.total + added - rank);
	}

	/**
	 * The rank of a position on a page that was just learned.
	 * @param position how many runs precede it
	 * @return the rank
	 */
	long rankAt(int position) {
		return this.total - position;
	}

	/**
	 * Whether a run is newer than all runs on the pages read so far.
	 * @param id the run's id
	 * @return {@code true} if it is
	 */
	boolean isNew(long id) {
		return this.ranks.isEmpty() || id > this.ranks.lastKey();
	}

}
