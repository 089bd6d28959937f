package com.codegen.spring.agentrun;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

import com.codegen.spring.page.Page;
import com.codegen.spring.page.TailPage;

/**
 * An agent run with a page of its log.
 *
 * @param id the run's id
 * @param organizationId the organization's id
 * @param status the run's status; {@link AgentRunStatus#UNKNOWN} when the server sent
 * none
 * @param createdAt when the run was started
 * @param webUrl the run's page
 * @param result the agent's answer
 * @param metadata what was given when the run was started, never {@code null}
 * @param logs the entries, never {@code null}
 * @param totalLogs the number of entries of the whole log
 * @param page the number of this page, from 1
 * @param size the largest number of entries on a page
 * @param pages the number of pages
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AgentRunLogs(long id, long organizationId, AgentRunStatus status,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		@Nullable String webUrl, @Nullable String result, Map<String, @Nullable Object> metadata,
		List<AgentRunLog> logs, @Nullable Integer totalLogs, @Nullable Integer page, @Nullable Integer size,
		@Nullable Integer pages) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public AgentRunLogs {
		Assert.isTrue(id > 0, "'id' must be positive");
		status = (status != null) ? status : AgentRunStatus.UNKNOWN;
		metadata = (metadata != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(metadata)) : Map.of();
		logs = (logs != null) ? List.copyOf(logs) : List.of();
	}

	/**
	 * The entries as a page.
	 * @return the page; numbers the server left out are 0
	 */
	public Page<AgentRunLog> toPage() {
		return new Page<>(this.logs, orZero(this.totalLogs), orZero(this.page), orZero(this.size), orZero(this.pages));
	}

	TailPage<AgentRunLog> toTailPage() {
		return new TailPage<>(this.logs, orZero(this.totalLogs), this.status.isTerminal());
	}

	private static int orZero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

	@Override
	public String toString() {
		return "AgentRunLogs[id=" + this.id + ", status=" + this.status + ", logs=" + this.logs.size() + "]";
	}

}
