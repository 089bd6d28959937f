package com.codegen.spring.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.page.PageRequest;

/**
 * Decides which requests bring runs up to date. A request is worth the sum of the squares
 * of the times in which the runs it shows were not seen: so a page that shows many runs
 * is read more often than one that shows few, in proportion to the square root of their
 * number, which makes the mean delay the smallest there is; and a run nobody has seen for
 * long wins in the end over any page. The steps:
 * <ol>
 * <li>Up to two runs are read one by one.</li>
 * <li>Otherwise each run, with the 99 places behind it, is a page that might be read.
 * Pages with a single run, or without a run that is due, are not.</li>
 * <li>The page or single run that is worth most is taken, and what it shows counts as
 * seen.</li>
 * <li>Again, until no run is due or the number of requests is reached.</li>
 * </ol>
 */
final class PollPlan {

	private static final int SINGLES = 2;

	private final Candidate[] byPosition;

	private final boolean[] covered;

	private final boolean pages;

	private PollPlan(List<Candidate> candidates, boolean pages) {
		this.byPosition = candidates.toArray(new Candidate[0]);
		Arrays.sort(this.byPosition, Comparator.comparingLong(Candidate::position));
		this.covered = new boolean[this.byPosition.length];
		this.pages = pages && candidates.size() > SINGLES;
	}

	/**
	 * Make a plan.
	 * @param candidates all runs that are followed
	 * @param max the largest number of requests
	 * @param pages whether pages may be read at all
	 * @return the requests, the most valuable first
	 */
	static List<Step> of(List<Candidate> candidates, int max, boolean pages) {
		PollPlan plan = new PollPlan(candidates, pages);
		List<Step> steps = new ArrayList<>();
		Step step = plan.next();
		while (step != null && steps.size() < max) {
			steps.add(step);
			step = plan.next();
		}
		return steps;
	}

	private @Nullable Step next() {
		int single = mostOverdue();
		if (single < 0) {
			return null;
		}
		int page = this.pages ? mostValuablePage() : -1;
		if (page >= 0) {
			return cover(page);
		}
		this.covered[single] = true;
		return new SingleStep(this.byPosition[single].id());
	}

	private int mostOverdue() {
		int best = -1;
		for (int i = 0; i < this.byPosition.length; i++) {
			if (isOpen(i) && this.byPosition[i].due()
					&& (best < 0 || this.byPosition[i].unseen() > this.byPosition[best].unseen())) {
				best = i;
			}
		}
		return best;
	}

	/**
	 * Slides a page over the runs.
	 * @return where the best one begins, or -1 when a single run is worth more than each
	 */
	private int mostValuablePage() {
		int best = -1;
		double bestValue = bestSingleValue();
		Window window = new Window();
		for (int from = 0, to = 0; from < this.byPosition.length; from++) {
			while (to < this.byPosition.length && shows(from, to)) {
				window.add(to++, 1);
			}
			if (isListed(from) && window.runs > 1 && window.due > 0 && window.value >= bestValue) {
				best = from;
				bestValue = window.value;
			}
			window.add(from, -1);
		}
		return best;
	}

	private double bestSingleValue() {
		double best = 0;
		for (int i = 0; i < this.byPosition.length; i++) {
			if (isOpen(i) && this.byPosition[i].due()) {
				best = Math.max(best, value(i));
			}
		}
		return best;
	}

	private Step cover(int first) {
		List<Long> expected = new ArrayList<>();
		for (int i = first; i < this.byPosition.length && shows(first, i); i++) {
			if (isListed(i)) {
				this.covered[i] = true;
				expected.add(this.byPosition[i].id());
			}
		}
		return new PageStep(Math.toIntExact(this.byPosition[first].position()), expected);
	}

	private boolean shows(int from, int index) {
		return this.byPosition[index].position() < this.byPosition[from].position() + PageRequest.MAX_LIMIT;
	}

	private boolean isOpen(int index) {
		return !this.covered[index];
	}

	private boolean isListed(int index) {
		return isOpen(index) && this.byPosition[index].listed();
	}

	private double value(int index) {
		return this.byPosition[index].unseen() * this.byPosition[index].unseen();
	}

	/**
	 * What a page would show.
	 */
	private final class Window {

		private int runs;

		private int due;

		private double value;

		private void add(int index, int sign) {
			if (isListed(index)) {
				this.runs += sign;
				this.due += PollPlan.this.byPosition[index].due() ? sign : 0;
				this.value += sign * PollPlan.this.value(index);
			}
		}

	}

	/**
	 * A run that is followed.
	 *
	 * @param id the run's id
	 * @param position its place in the list
	 * @param unseen the time since it was seen, in any unit
	 * @param due whether it is time to look
	 * @param listed whether a page can be expected to show it
	 */
	record Candidate(long id, long position, double unseen, boolean due, boolean listed) {
	}

	/**
	 * A request.
	 */
	sealed interface Step {

	}

	/**
	 * Read a page.
	 *
	 * @param skip how many runs stand before it
	 * @param expected the runs it should show
	 */
	record PageStep(int skip, List<Long> expected) implements Step {
	}

	/**
	 * Read a run.
	 *
	 * @param id the run's id
	 */
	record SingleStep(long id) implements Step {
	}

}
