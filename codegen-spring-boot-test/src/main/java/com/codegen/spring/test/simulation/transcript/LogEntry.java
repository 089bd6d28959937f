package com.codegen.spring.test.simulation.transcript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a run's log, without its time: a run spreads its entries over its life.
 *
 * @param messageType the kind of entry, such as ACTION
 * @param thought what the agent thinks
 * @param toolName the tool it uses
 * @param toolInput what the tool is given
 * @param toolOutput what the tool returns
 * @param observation a text or an object with what came of it
 */
public record LogEntry(String messageType, @Nullable String thought, @Nullable String toolName,
		@Nullable Map<String, Object> toolInput, @Nullable Map<String, Object> toolOutput,
		@Nullable Object observation) {

	public LogEntry {
		toolInput = copy(toolInput);
		toolOutput = copy(toolOutput);
	}

	/**
	 * An entry that only tells something.
	 * @param messageType the kind of entry
	 * @param observation a text or an object
	 * @return the entry
	 */
	public static LogEntry of(String messageType, Object observation) {
		return new LogEntry(messageType, null, null, null, null, observation);
	}

	/**
	 * An entry with a thought and what it is about.
	 * @param messageType the kind of entry
	 * @param thought what the agent thinks
	 * @param observation a text or an object
	 * @return the entry
	 */
	public static LogEntry of(String messageType, String thought, Object observation) {
		return new LogEntry(messageType, thought, null, null, null, observation);
	}

	/**
	 * A plan.
	 * @param thought what the agent intends
	 * @return an entry of type PLAN_EVALUATION
	 */
	public static LogEntry plan(String thought) {
		return new LogEntry("PLAN_EVALUATION", thought, null, null, null, null);
	}

	/**
	 * The use of a tool.
	 * @param thought why the agent uses it
	 * @param toolName the tool
	 * @param toolInput what it is given
	 * @param toolOutput what it returns
	 * @return an entry of type ACTION
	 */
	public static LogEntry action(String thought, String toolName, Map<String, Object> toolInput,
			Map<String, Object> toolOutput) {
		return new LogEntry("ACTION", thought, toolName, toolInput, toolOutput, null);
	}

	/**
	 * A failure on the way.
	 * @param toolName the tool that failed, if it was one
	 * @param observation what happened
	 * @return an entry of type ERROR
	 */
	public static LogEntry error(@Nullable String toolName, Object observation) {
		return new LogEntry("ERROR", null, toolName, null, null, observation);
	}

	/**
	 * This entry with what came of it.
	 * @param observed a text or an object
	 * @return a changed copy
	 */
	public LogEntry observing(Object observed) {
		return new LogEntry(this.messageType, this.thought, this.toolName, this.toolInput, this.toolOutput, observed);
	}

	private static @Nullable Map<String, Object> copy(@Nullable Map<String, Object> map) {
		return (map != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : null;
	}

}
