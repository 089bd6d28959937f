package com.codegen.spring.test.simulation.transcript;

import java.util.List;

/**
 * The tools of a simulated agent, as entries of its log.
 */
final class Tools {

	private Tools() {
	}

	static LogEntry search(String thought, String query, List<String> matches) {
		return LogEntry.action(thought, "ripgrep_search", Fields.of("query", query, "file_extensions", List.of("java")),
				Fields.of("status", "success", "total_matches", matches.size(), "matches", matches));
	}

	static LogEntry read(String thought, String path, String content) {
		return LogEntry.action(thought, "file_read", Fields.of("filepath", path, "start_line", 1, "end_line", 80),
				Fields.of("status", "success", "content", content));
	}

	static LogEntry write(String thought, String path, String content) {
		return LogEntry.action(thought, "file_write", Fields.of("filepath", path, "content", content),
				Fields.of("status", "success", "bytes_written", content.length()));
	}

	static LogEntry edit(String thought, String path, String before, String after) {
		return LogEntry.action(thought, "edit_file", Fields.of("filepath", path, "old", before, "new", after),
				Fields.of("status", "success", "diff", "@@ -41,3 +41,3 @@\n-" + before + "\n+" + after));
	}

	static LogEntry tests(String thought, int passed) {
		return LogEntry
			.action(thought, "run_tests", Fields.of("command", "mvn -q test"),
					Fields.of("exit_code", 0, "stdout",
							"Tests run: " + passed + ", Failures: 0, Errors: 0, Skipped: 0"))
			.observing(Fields.of("passed", passed, "failed", 0, "duration_seconds", 38));
	}

	static LogEntry command(String thought, String command, String output) {
		return LogEntry.action(thought, "run_command", Fields.of("command", command),
				Fields.of("exit_code", 0, "stdout", output));
	}

	static LogEntry viewPullRequest(String number) {
		return LogEntry.action("I read the change before I judge it.", "view_pull_request",
				Fields.of("number", Long.parseLong(number)), Fields.of("status", "success", "title",
						"Retry webhook deliveries", "changed_files", 7, "additions", 184, "deletions", 52));
	}

	static LogEntry comment(String number, String text) {
		return LogEntry
			.action("This belongs next to the line it is about.", "create_pr_review_comment",
					Fields.of("number", Long.parseLong(number), "path", "src/main/java/acme/webhook/Delivery.java",
							"line", 57, "body", text),
					Fields.of("status", "success"))
			.observing("Comment added to pull request #" + number + ".");
	}

	static LogEntry openPullRequest(String title, String branch) {
		return LogEntry.action("The work is ready to be looked at.", "create_pull_request",
				Fields.of("title", title, "head", branch, "base", "main"),
				Fields.of("status", "success", "state", "open"));
	}

}
