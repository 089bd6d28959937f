package com.codegen.spring.sample.runs;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.sample.runs.RunsPage.Chip;

import static org.assertj.core.api.Assertions.assertThat;

class RunsPageTests {

	private final List<RunRow> rows = IntStream.rangeClosed(1, 45)
		.mapToObj((id) -> RunRow.of(run(id, (id % 9 == 0) ? "FAILED" : "COMPLETE", "Upgrade Gradle " + id)))
		.toList();

	@Test
	void showsTwentyRowsAPage() {
		RunsPage page = RunsPage.of(this.rows, RunFilter.of(null, null, null, 3));
		assertThat(page.rows()).hasSize(5);
		assertThat(page.from()).isEqualTo(41);
		assertThat(page.to()).isEqualTo(45);
		assertThat(page.pages()).isEqualTo(3);
	}

	@Test
	void staysOnTheLastPage() {
		assertThat(RunsPage.of(this.rows, RunFilter.of(null, null, null, 99)).filter().page()).isEqualTo(3);
	}

	@Test
	void countsWhatTheOtherFiltersLetThrough() {
		RunsPage page = RunsPage.of(this.rows, RunFilter.of("gradle 1", "failed", null, null));
		assertThat(page.rows()).extracting(RunRow::id).containsExactly(18L);
		assertThat(page.chips()).filteredOn(Chip::current).extracting(Chip::title).containsExactly("Failed");
		assertThat(page.chips()).filteredOn((chip) -> chip.code().isEmpty())
			.extracting(Chip::count)
			.containsExactly(11);
	}

	@Test
	void findsById() {
		assertThat(RunsPage.of(this.rows, RunFilter.of("#45", null, null, null)).rows()).hasSize(1);
	}

	@Test
	void filtersBySource() {
		assertThat(RunsPage.of(this.rows, RunFilter.of(null, null, "slack", null)).total()).isEqualTo(22);
	}

	@Test
	void writesAddresses() {
		assertThat(RunFilter.of("a&b=c #1", "failed", "API", 2).address())
			.isEqualTo("/runs?q=a%26b%3Dc%20%231&status=failed&source=API&page=2");
		assertThat(RunFilter.of(null, null, null, null).address()).isEqualTo("/runs");
	}

	@Test
	void namesRunsWithoutSummary() {
		assertThat(RunRow.of(run(1, "ACTIVE", null)).title()).isEqualTo("Untitled run");
	}

	private static AgentRun run(long id, String status, @Nullable String summary) {
		return new AgentRun(id, 1, AgentRunStatus.of(status), null, null, null, summary,
				(id % 2 == 0) ? SourceType.SLACK : SourceType.API, List.of(), JsonValue.NULL);
	}

}
