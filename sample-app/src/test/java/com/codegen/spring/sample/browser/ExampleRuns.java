package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;

/**
 * Runs of the last days, such as a team might have.
 */
final class ExampleRuns {

	private static final String RESULT = """
			I found **3 callers** of `getUserData` and guarded each one.

			| File | Change |
			|------|--------|
			| `src/user.ts` | early return when the id is missing |
			| `src/api.ts` | 404 instead of 500 |

			- All 214 tests pass.
			- `docs/errors.md` names the new answer.
			""";

	private static final List<Example> ALL = List.of(new Example(2, "LINEAR", "COMPLETE", "Migrate to Gradle 9"),
			new Example(5, "API", "COMPLETE", "Explain why the nightly build is red"),
			new Example(3, "SLACK", "FAILED", "Upgrade Jackson to 3.1 across services"),
			new Example(4, "CHAT", "CANCELLED", "Rename AccountService to Accounts"),
			new Example(1, "GITHUB", "MAX_ITERATIONS_REACHED", "Write integration tests for webhook signatures"),
			new Example(6, "API", "COMPLETE", "Investigate memory growth in the report worker"),
			new Example(2, "JIRA", "PAUSED", "Add structured logging to the scheduler"),
			new Example(3, "SLACK", "COMPLETE", "Remove the deprecated v0 endpoints"),
			new Example(2, "API", "SOME_NEW_STATUS", "Document the cancellation semantics"),
			new Example(4, "LINEAR", "COMPLETE", "Backfill missing currency codes"),
			new Example(1, "CHAT", "TIMEOUT", "Fix the flaky retry test in payments-api"),
			new Example(2, "GITHUB", "ERROR", "Add pagination to GET /v1/invoices"),
			new Example(1, "API", "COMPLETE", "Find every caller of getUserData and add a null check"));

	private final CodegenServer server;

	private final SettableClock clock;

	ExampleRuns(CodegenServer server, SettableClock clock) {
		this.server = server;
		this.clock = clock;
	}

	/**
	 * Play them, from the past until now.
	 */
	void play() {
		Instant now = Instant.now();
		this.clock.set(now.minus(Duration.ofHours(ALL.stream().mapToLong(Example::hours).sum() * 2 + 1)));
		for (int round = 0; round < 2; round++) {
			ALL.forEach(this::play);
		}
		this.clock.set(now.minusSeconds(40));
	}

	private void play(Example example) {
		RunScript script = RunScript.ending(example.status(), result(example.status()));
		start(example.title(), example.source(),
				"COMPLETE".equals(example.status()) ? script.withPullRequest(example.title(), "codegen/work") : script);
		this.clock.advance(Duration.ofHours(example.hours()));
	}

	private static String result(String status) {
		return switch (status) {
			case "COMPLETE" -> RESULT;
			case "FAILED" -> "The tests of module payments did not pass: 3 of 214 failed after two attempts.";
			default -> "The run ended as " + status + ".";
		};
	}

	/**
	 * Start a run that works for a while.
	 * @param title what is asked
	 * @return its id
	 */
	long startLong(String title) {
		RunScript script = RunScript.completing(RESULT).withDuration(Duration.ofMinutes(1));
		return start(title, "API", script.withPullRequest(title, "codegen/guard-callers"));
	}

	private long start(String title, String source, RunScript script) {
		this.server.simulation().script(script);
		return this.server.simulation().startRun(title, source).id();
	}

	/**
	 * Find the newest run of a status.
	 * @param status the status
	 * @return its id
	 */
	long newest(String status) {
		return this.server.simulation()
			.runs()
			.stream()
			.filter((run) -> run.status().equals(status))
			.mapToLong((run) -> run.id())
			.max()
			.orElseThrow();
	}

	/**
	 * A run.
	 *
	 * @param hours the time until the next one
	 * @param source what started it
	 * @param status how it ended
	 * @param title what was asked
	 */
	private record Example(int hours, String source, String status, String title) {
	}

}
