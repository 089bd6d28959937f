package com.codegen.spring.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import com.codegen.spring.watch.PollPlan.Candidate;
import com.codegen.spring.watch.PollPlan.PageStep;
import com.codegen.spring.watch.PollPlan.SingleStep;
import com.codegen.spring.watch.PollPlan.Step;

import static org.assertj.core.api.Assertions.assertThat;

class PollPlanTests {

	@Test
	void readsUpToTwoRunsOneByOne() {
		assertThat(PollPlan.of(List.of(), 5)).isEmpty();
		assertThat(PollPlan.of(List.of(due(1, 0, 1), due(2, 1, 2)), 5)).containsExactly(new SingleStep(2),
				new SingleStep(1));
	}

	@Test
	void readsAPageThatShowsSeveralRuns() {
		List<Candidate> runs = List.of(due(1, 40, 2), due(2, 30, 2), due(3, 127, 2), due(4, 128, 1));
		assertThat(PollPlan.of(runs, 5)).containsExactly(new PageStep(30, List.of(2L, 1L, 3L)), new SingleStep(4));
	}

	@Test
	void readsAThousandRunsThatStandTogetherWithElevenPages() {
		List<Candidate> runs = LongStream.range(0, 1_000).mapToObj((id) -> due(id + 1, id, 1)).toList();
		assertThat(PollPlan.of(runs, 100)).hasSize(11).allMatch(PageStep.class::isInstance);
	}

	@Test
	void looksAtNothingThatIsNotDue() {
		List<Candidate> runs = List.of(notDue(1, 0, 9), notDue(2, 1, 9), notDue(3, 2, 9), due(4, 500, 1));
		assertThat(PollPlan.of(runs, 5)).containsExactly(new SingleStep(4));
	}

	@Test
	void showsRunsThatAreNotDueAlongWithOthers() {
		List<Candidate> runs = List.of(notDue(1, 0, 9), due(2, 1, 1), notDue(3, 2, 1));
		assertThat(PollPlan.of(runs, 5)).containsExactly(new PageStep(0, List.of(1L, 2L, 3L)));
	}

	@Test
	void readsByItselfWhatNoPageIsExpectedToShow() {
		List<Candidate> runs = List.of(due(1, 0, 1), due(2, 1, 1), new Candidate(3, 2, 1, true, false));
		assertThat(PollPlan.of(runs, 5)).containsExactly(new PageStep(0, List.of(1L, 2L)), new SingleStep(3));
	}

	@Test
	void prefersTheRunThatNobodyHasSeenForLong() {
		List<Candidate> runs = List.of(due(1, 0, 1), due(2, 1, 1), due(3, 2, 1), due(4, 900, 2));
		assertThat(PollPlan.of(runs, 1)).containsExactly(new SingleStep(4));
	}

	@Test
	void letsNoRunStarve() {
		Map<Long, Integer> unseen = new HashMap<>();
		LongStream.rangeClosed(1, 400).forEach((id) -> unseen.put(id, 0));
		int longest = 0;
		for (int sweep = 0; sweep < 500; sweep++) {
			List<Candidate> runs = new ArrayList<>();
			unseen.forEach((id, age) -> runs.add(due(id, (id < 390) ? id : id * 1_000, age)));
			Set<Long> shown = ids(PollPlan.of(runs, 2));
			unseen.replaceAll((id, age) -> shown.contains(id) ? 0 : age + 1);
			longest = Math.max(longest, unseen.values().stream().max(Integer::compare).orElseThrow());
		}
		assertThat(longest).isBetween(10, 40);
	}

	@Property(tries = 300)
	void coversEachDueRunOnceAndNeverTakesMoreStepsThanAllowed(@ForAll("runs") List<Candidate> runs) {
		List<Step> all = PollPlan.of(runs, Integer.MAX_VALUE);
		List<Long> shown = all.stream().flatMap((step) -> ids(step).stream()).toList();
		assertThat(shown).doesNotHaveDuplicates()
			.containsAll(runs.stream().filter(Candidate::due).map(Candidate::id).toList());
		assertThat(all).allSatisfy((step) -> {
			assertThat(ids(step)).isNotEmpty();
			assertThat(runs).anyMatch((run) -> run.due() && ids(step).contains(run.id()));
		});
		for (int max = 0; max < 4; max++) {
			assertThat(PollPlan.of(runs, max)).isEqualTo(all.subList(0, Math.min(max, all.size())));
		}
	}

	@Property(tries = 300)
	void readsPagesOnlyForSeveralRunsThatTheyCanShow(@ForAll("runs") List<Candidate> runs) {
		Map<Long, Candidate> byId = runs.stream().collect(Collectors.toMap(Candidate::id, (run) -> run));
		for (Step step : PollPlan.of(runs, Integer.MAX_VALUE)) {
			if (step instanceof PageStep page) {
				assertThat(page.expected()).hasSizeGreaterThan(1).allSatisfy((id) -> {
					Candidate run = byId.get(id);
					assertThat(run.listed()).isTrue();
					assertThat(run.position() - page.skip()).isBetween(0L, 97L);
				});
			}
		}
	}

	@Provide
	Arbitrary<List<Candidate>> runs() {
		return Combinators.combine(Arbitraries.longs().between(1, 1_000), Arbitraries.longs().between(0, 600),
				Arbitraries.doubles().between(0, 1e12), Arbitraries.of(true, false), Arbitraries.of(true, true, false))
			.as(Candidate::new)
			.list()
			.ofMaxSize(60)
			.uniqueElements(Candidate::id);
	}

	private static Candidate due(long id, long position, double unseen) {
		return new Candidate(id, position, unseen, true, true);
	}

	private static Candidate notDue(long id, long position, double unseen) {
		return new Candidate(id, position, unseen, false, true);
	}

	private static Set<Long> ids(List<Step> steps) {
		return steps.stream().flatMap((step) -> ids(step).stream()).collect(Collectors.toSet());
	}

	private static Set<Long> ids(Step step) {
		return (step instanceof PageStep page) ? new HashSet<>(page.expected()) : Set.of(((SingleStep) step).id());
	}

}
