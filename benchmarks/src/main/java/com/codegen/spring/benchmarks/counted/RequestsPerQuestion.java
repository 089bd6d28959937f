package com.codegen.spring.benchmarks.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

/**
 * How many requests the answer to a question costs: of 60 in 30 seconds each one counts.
 */
public final class RequestsPerQuestion implements CountedTable {

	private static final int RUNS = 250;

	private static final int LOG_ENTRIES = 240;

	@Override
	public Table count() {
		try (CodegenServer server = CodegenServer.builder().enforceRateLimits(false).start();
				CodegenTemplate template = template(server)) {
			server.simulation()
				.script(RunScript.completing("Done").withLogEntries(LOG_ENTRIES).withDuration(Duration.ZERO));
			long run = template.agentRuns().create("Count").id();
			for (int i = 1; i < RUNS; i++) {
				template.agentRuns().create("Count to " + i);
			}
			return new Table("Requests per question (" + RUNS + " runs, " + LOG_ENTRIES + " log entries)",
					List.of("question", "requests"), rows(server, template, run));
		}
	}

	private static CodegenTemplate template(CodegenServer server) {
		return CodegenTemplate.builder()
			.token(server.token())
			.organizationId(server.organizationId())
			.baseUrl(server.baseUrl())
			.rateLimiter(CodegenRateLimiter.unlimited())
			.build();
	}

	private static List<List<String>> rows(CodegenServer server, CodegenTemplate template, long run) {
		List<List<String>> rows = new ArrayList<>();
		Consumer<List<Object>> row = (cells) -> rows.add(cells.stream().map(String::valueOf).toList());
		row.accept(List.of("one run", requests(server, () -> template.agentRuns().get(run))));
		row.accept(List.of("the first five runs of all",
				requests(server, () -> template.agentRuns().all().stream().limit(5).toList())));
		row.accept(List.of("all runs", requests(server, () -> template.agentRuns().all().stream().toList())));
		row.accept(List.of("the first log entry",
				requests(server, () -> template.agentRuns().logEntries(run).stream().findFirst())));
		row.accept(List.of("all log entries",
				requests(server, () -> template.agentRuns().logEntries(run).stream().toList())));
		return rows;
	}

	private static int requests(CodegenServer server, Supplier<?> question) {
		int before = server.requests().size();
		Objects.requireNonNull(question.get());
		return server.requests().size() - before;
	}

}
