package com.codegen.spring.test.simulation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the log of a run from its prompt: the prompt itself, the work, and how it ends.
 */
public final class Transcript {

	private final List<LogEntry> entries = new ArrayList<>();

	private final Work work;

	private Transcript(Prompt prompt) {
		this.work = work(prompt);
		this.entries.add(LogEntry.of("USER_MESSAGE", prompt.text()));
	}

	/**
	 * Begin the log of a prompt.
	 * @param prompt what the agent is asked
	 * @return a transcript to end in one of several ways
	 */
	public static Transcript of(String prompt) {
		return new Transcript(new Prompt(prompt));
	}

	/**
	 * Generate a log of a given length, for reading it page by page.
	 * @param count how many entries
	 * @return numbered entries
	 */
	public static List<LogEntry> generated(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(Transcript::generatedEntry).toList();
	}

	private static LogEntry generatedEntry(int number) {
		return Tools.read("Entry " + number, "src/File" + number + ".java", "// " + number)
			.observing("Entry " + number);
	}

	private static Work work(Prompt prompt) {
		if (prompt.isReview()) {
			return ReviewWork.of(prompt);
		}
		return prompt.isCodeWork() ? CodeWork.of(prompt) : ReadingWork.of(prompt);
	}

	/**
	 * The result when all goes well.
	 * @return several sentences
	 */
	public String answer() {
		return this.work.answer();
	}

	/**
	 * A log that ends well.
	 * @param result the result of the run
	 * @return the entries, the answer last
	 */
	public List<LogEntry> completed(String result) {
		this.entries.addAll(this.work.entries());
		this.entries.add(LogEntry.of("FINAL_ANSWER", result));
		return List.copyOf(this.entries);
	}

	/**
	 * A log that ends with an error.
	 * @param error what went wrong
	 * @return the entries, the error last
	 */
	public List<LogEntry> failed(String error) {
		this.entries.addAll(firstHalf());
		this.entries.add(LogEntry.of("PR_CREATION_FAILED", "The branch could not be published.",
				Fields.of("reason", "The branch is protected", "attempts", 2)));
		this.entries.add(LogEntry.error(null, error));
		return List.copyOf(this.entries);
	}

	/**
	 * A log that stops to wait for the user.
	 * @return the entries, a question last
	 */
	public List<LogEntry> paused() {
		this.entries.addAll(firstHalf());
		this.entries
			.add(LogEntry.plan("Two ways are open and they exclude each other; I need to know which one you want."));
		return List.copyOf(this.entries);
	}

	/**
	 * A log that just stops.
	 * @return the entries
	 */
	public List<LogEntry> cancelled() {
		this.entries.addAll(firstHalf());
		return List.copyOf(this.entries);
	}

	private List<LogEntry> firstHalf() {
		List<LogEntry> all = this.work.entries();
		return all.subList(0, (all.size() + 1) / 2);
	}

}
