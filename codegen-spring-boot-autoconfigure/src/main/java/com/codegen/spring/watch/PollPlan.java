package com.codegen.spring.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.page.PageRequest;

/**
 * Decides which requests poll the runs that are due. The value of a request is the sum,
 * over the runs it shows, of the squared time since the run was seen. So pages are polled
 * in proportion to the square root of the number of runs they show, which minimizes the
 * mean delay. A run that was not seen for long finally has a higher value than any page.
 * The steps:
 * <ol>
 * <li>Up to two runs are polled individually.</li>
 * <li>Otherwise each run and the 97 places behind it form a candidate page. The last two
 * places of a page are left for runs that are started in the meantime. Pages with a
 * single run, or without a due run, are not candidates.</li>
 * <li>The page or single run with the highest value is chosen, and its runs count as
 * seen.</li>
 * <li>This is repeated until no run is due or the maximum number of requests is
 * reached.</li>
 * </ol>
 */
final class PollPlan {

	private static final int SINGLES = 2;

	private static final int MARGIN = 2;

	private static final int WIDTH = PageRequest.MAX_LIMIT - MARGIN;

	private final Candidate[] byPosition;

	private final boolean[] covered;

	private PollPlan(List<Candidate> candidates) {
		this.byPosition = candidates.toArray(new Candidate[0]);
		Arrays.sort(this.byPosition, Comparator.comparingLong(Candidate::position));
		this.covered = new boolean[this.byPosition.length];
	}

	/**
	 * Create a plan.
	 * @param candidates all watched runs
	 * @param max the largest number of requests
	 * @return the requests, the most valuable first
	 */
	static List<Step> of(List<Candidate> candidates, int max) {
		PollPlan plan = new PollPlan(candidates);
		List<Step> steps = new ArrayList<>();
		Step step = plan.next();
		while (step != null && steps.size() < max) {
			steps.add(step);
			step = plan.next();
		}
		return steps;
	}

	/**
	 * Count the requests that poll every run once, whether it is due or not.
	 * @param candidates all watched runs
	 * @return the number of requests
	 */
	static int requestsForAll(List<Candidate> candidates) {
		return (candidates.size() <= SINGLES) ? candidates.size() : new PollPlan(candidates).requestsForAll();
	}

	private int requestsForAll() {
		int requests = 0;
		int page = -1;
		for (int i = 0; i < this.byPosition.length; i++) {
			if (!isListed(i)) {
				requests++;
			}
			else if (page < 0 || !shows(page, i)) {
				page = i;
				requests++;
			}
		}
		return requests;
	}

	private @Nullable Step next() {
		int single = mostOverdue();
		if (single < 0) {
			return null;
		}
		int page = (this.byPosition.length > SINGLES) ? mostValuablePage() : -1;
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
	 * Slide a page over the runs.
	 * @return where the best page begins, or -1 if a single run has a higher value
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
		return this.byPosition[index].position() < this.byPosition[from].position() + WIDTH;
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
	 * The runs that a page would show.
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
	 * A watched run.
	 *
	 * @param id the run's ID
	 * @param position how many runs precede it in the list
	 * @param unseen the time since it was seen, in nanoseconds
	 * @param due whether it is time to poll it
	 * @param listed whether a page can be expected to show it
	 */
	record Candidate(long id, long position, double unseen, boolean due, boolean listed) {
	}

	/**
	 * A request of a sweep.
	 */
	sealed interface Step {

	}

	/**
	 * Poll a page.
	 *
	 * @param skip how many runs precede it
	 * @param expected the runs it should show
	 */
	record PageStep(int skip, List<Long> expected) implements Step {
	}

	/**
	 * Poll a single run.
	 *
	 * @param id the run's id
	 */
	record SingleStep(long id) implements Step {
	}

}
