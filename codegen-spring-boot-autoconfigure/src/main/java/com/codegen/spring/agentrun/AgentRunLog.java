package com.codegen.spring.agentrun;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

import com.codegen.spring.json.JsonValue;

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
 * @param toolInput what the tool was given; {@link JsonValue#NULL} when there is nothing
 * @param toolOutput what the tool gave back; {@link JsonValue#NULL} when there is nothing
 * @param observation what the agent saw; {@link JsonValue#NULL} when there is nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AgentRunLog(long agentRunId,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		LogMessageType messageType, @Nullable String thought, @Nullable String toolName, JsonValue toolInput,
		JsonValue toolOutput, JsonValue observation) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public AgentRunLog {
		messageType = (messageType != null) ? messageType : LogMessageType.UNKNOWN;
		toolInput = orNull(toolInput);
		toolOutput = orNull(toolOutput);
		observation = orNull(observation);
	}

	private static JsonValue orNull(@Nullable JsonValue value) {
		return (value != null) ? value : JsonValue.NULL;
	}

	/**
	 * What tells the entry from others: it has no id, and its place in the log changes
	 * when an entry comes late.
	 */
	Object identity() {
		return new Identity(this.createdAt, this.messageType, this.toolName, hashCode());
	}

	@Override
	public String toString() {
		return "AgentRunLog[agentRunId=" + this.agentRunId + ", messageType=" + this.messageType + ", toolName="
				+ this.toolName + "]";
	}

	private record Identity(@Nullable Instant createdAt, LogMessageType messageType, @Nullable String toolName,
			int hash) {

	}

}
