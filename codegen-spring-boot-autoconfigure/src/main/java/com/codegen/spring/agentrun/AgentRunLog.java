package com.codegen.spring.agentrun;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry of a run's log. Entries have no id: their place in the log is it. Its
 * {@code toString} shows no text of the agent or the user.
 *
 * @param agentRunId the run's id
 * @param createdAt when the entry was written
 * @param messageType what it is about; {@link LogMessageType#UNKNOWN} when the server
 * sent none
 * @param thought what the agent thought
 * @param toolName the tool that was used
 * @param toolInput what the tool was given, never {@code null}
 * @param toolOutput what the tool gave back, never {@code null}
 * @param observation what the agent saw: a map or a text
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AgentRunLog(long agentRunId,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		LogMessageType messageType, @Nullable String thought, @Nullable String toolName,
		Map<String, @Nullable Object> toolInput, Map<String, @Nullable Object> toolOutput,
		@Nullable Object observation) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public AgentRunLog {
		messageType = (messageType != null) ? messageType : LogMessageType.UNKNOWN;
		toolInput = copy(toolInput);
		toolOutput = copy(toolOutput);
	}

	private static Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> map) {
		return (map != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : Map.of();
	}

	@Override
	public String toString() {
		return "AgentRunLog[agentRunId=" + this.agentRunId + ", messageType=" + this.messageType + ", toolName="
				+ this.toolName + "]";
	}

}
