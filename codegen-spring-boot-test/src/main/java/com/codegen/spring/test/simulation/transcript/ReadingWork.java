package com.codegen.spring.test.simulation.transcript;

import java.util.List;

/**
 * The transcript of a question that is answered without changing anything.
 */
final class ReadingWork {

	private ReadingWork() {
	}

	static Work of(Prompt prompt) {
		String subject = prompt.subject();
		List<LogEntry> entries = List.of(
				LogEntry.plan("This needs reading only: find the entry point, follow it, then answer."),
				Tools.search("Where does " + subject + " start?", subject,
						List.of("src/main/java/acme/" + subject + ".java:12", "docs/architecture.md:40")),
				Tools.read("The documentation may already answer it.", "docs/architecture.md",
						"## " + subject + "\nAmounts are kept in minor units."),
				Tools.command("The history tells since when.", "git log --oneline -3", "91be004 Add currency")
					.observing(Fields.of("commits", 3)));
		return new Work(entries,
				"Here is what I found about \"" + prompt.title() + "\". " + subject
						+ " keeps amounts in minor units and converts them only for display. The reasons stand in "
						+ "docs/architecture.md, line 40. I changed nothing.");
	}

}
