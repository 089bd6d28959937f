package com.codegen.spring.test.simulation.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * The transcript of a review.
 */
final class ReviewWork {

	private ReviewWork() {
	}

	static Work of(Prompt prompt) {
		String number = prompt.pullRequestNumber();
		return (number != null) ? ofPullRequest(number) : ofCode(prompt.subject());
	}

	private static Work ofPullRequest(String number) {
		String comment = "This retry has no upper bound; a dead endpoint would be called for ever.";
		List<LogEntry> entries = List.of(
				LogEntry.plan("Read the description of PR #" + number + ", then the diff, then run the tests on it."),
				Tools.viewPullRequest(number),
				Tools.read("The core of the change is here.", "src/main/java/acme/webhook/Delivery.java",
						"while (!delivered) {\n\tdelivered = send(event);\n}"),
				Tools.tests("The branch of PR #" + number + " must be green on its own.", 187),
				Tools.comment(number, comment), LogEntry.of("PR_EVALUATION", "Correct, with one risk to fix first.",
						Fields.of("pull_request", "#" + number, "comments", 1, "verdict", "request_changes")));
		return new Work(entries, "I reviewed PR #" + number + " and left one comment. The change does what it says and "
				+ "its 187 tests pass. Before merging, bound the retry in Delivery.java:57: " + comment);
	}

	private static Work ofCode(String subject) {
		List<LogEntry> entries = new ArrayList<>();
		entries.add(LogEntry.plan("Look at the code first, then at its tests, then at its history."));
		entries.add(Tools.search("Where does it live?", subject, List.of("src/main/java/acme/" + subject + ".java:12",
				"src/test/java/acme/" + subject + "Tests.java:9")));
		entries.add(Tools.read("The class itself.", "src/main/java/acme/" + subject + ".java",
				"public class " + subject + " {\n}"));
		entries.add(Tools.command("Who changed it lately, and why?", "git log --oneline -5 -- " + subject + ".java",
				"3f2c1aa Handle refunds\n91be004 Add currency"));
		return new Work(entries, "I reviewed " + subject + ". It is short and well tested; two "
				+ "names could say more. I found no bug and changed nothing.");
	}

}
