package com.codegen.spring.test.simulation.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * The transcript of a change to the code that ends in a pull request.
 */
final class CodeWork {

	private static final String FILE = "src/main/java/acme/payments/Checkout.java";

	private CodeWork() {
	}

	static Work of(Prompt prompt) {
		List<LogEntry> entries = new ArrayList<>();
		String issue = prompt.issueNumber();
		if (issue != null) {
			entries.add(LogEntry.of("USER_GITHUB_ISSUE_COMMENT",
					"Comment on issue #" + issue + ": this happens on every second order in production."));
		}
		entries.addAll(findAndChange(prompt.subject()));
		entries.addAll(publish(prompt));
		return new Work(entries, answer(prompt));
	}

	private static List<LogEntry> findAndChange(String subject) {
		return List.of(LogEntry.plan("Search for the callers first, then decide between a guard and a type change."),
				Tools.search("I need every place that uses " + subject + ".", subject,
						List.of(FILE + ":41", "src/main/java/acme/payments/Invoice.java:88",
								"src/main/java/acme/reports/Daily.java:23")),
				Tools.read("The first match decides the shape of the change.", FILE,
						"String name = " + subject + "(id).name();"),
				LogEntry.error("edit_file", "Patch did not apply: context line 41 not found."),
				Tools.edit("The file changed since I read it; I apply the edit to the new text.", FILE,
						"String name = " + subject + "(id).name();",
						"String name = Optional.ofNullable(" + subject + "(id)).map(User::name).orElse(\"guest\");"),
				Tools.write("The new behaviour needs a test.", "src/test/java/acme/payments/CheckoutTests.java",
						"@Test\nvoid greetsGuestsWhenTheUserIsUnknown() {\n}\n"),
				Tools.tests("Nothing else may change.", 214));
	}

	private static List<LogEntry> publish(Prompt prompt) {
		return List.of(
				LogEntry.of("COMMIT_EVALUATION", "The commit does one thing and its message says why.",
						Fields.of("files_changed", 4, "insertions", 37, "deletions", 9)),
				LogEntry.of("INITIAL_PR_GENERATION", "Title and description follow the repository's template.",
						Fields.of("title", prompt.title(), "head", prompt.branch())),
				Tools.openPullRequest(prompt.title(), prompt.branch()),
				LogEntry.of("DETECT_PR_ERRORS", "One check failed on the first push.",
						Fields.of("check", "checkstyle", "conclusion", "failure", "annotations", 1)),
				LogEntry.of("FIX_PR_ERRORS", "An import was left over.", "Removed 1 unused import and pushed again."),
				LogEntry.of("PR_EVALUATION", "All checks are green now.",
						Fields.of("checks_passed", 9, "checks_failed", 0)),
				LogEntry.of("AGENT_RUN_LINK", "Checks of this pull request are watched by a run of their own."));
	}

	private static String answer(Prompt prompt) {
		return "I found 3 callers of " + prompt.subject() + " and changed each one. A new test covers the case that "
				+ "failed before, and all 214 tests pass. The pull request is open; the riskiest line is " + FILE
				+ ":41, please look at it first.";
	}

}
