package com.codegen.spring.agentrun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

import com.codegen.spring.json.JsonValue;
import com.codegen.spring.json.UnreadableItem;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.TailPage;
import com.codegen.spring.page.TailPosition;

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
 * @param metadata what was given when the run was started; {@link JsonValue#NULL} when
 * there is none
 * @param logs the entries, never {@code null}
 * @param totalLogs the number of entries of the whole log
 * @param page the number of this page, from 1
 * @param size the largest number of entries on a page
 * @param pages the number of pages
 * @param unreadable the entries that are not as documented: left out of the logs, or
 * there without the fields that could not be read; never {@code null}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AgentRunLogs(@JsonProperty(required = true) long id, long organizationId, AgentRunStatus status,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		@Nullable String webUrl, @Nullable String result, JsonValue metadata,
		@JsonProperty(required = true) List<AgentRunLog> logs, @Nullable Integer totalLogs, @Nullable Integer page,
		@Nullable Integer size, @Nullable Integer pages, List<UnreadableItem> unreadable) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public AgentRunLogs {
		Assert.isTrue(id > 0, "'id' must be positive");
		status = (status != null) ? status : AgentRunStatus.UNKNOWN;
		metadata = (metadata != null) ? metadata : JsonValue.NULL;
		logs = (logs != null) ? List.copyOf(logs) : List.of();
		unreadable = (unreadable != null) ? List.copyOf(unreadable) : List.of();
	}

	/**
	 * The entries as a page.
	 * @return the page; numbers the server left out are 0
	 */
	public Page<AgentRunLog> toPage() {
		return new Page<>(this.logs, orZero(this.totalLogs), orZero(this.page), orZero(this.size), orZero(this.pages),
				this.unreadable);
	}

	/**
	 * The entries as a part of a list that is followed.
	 * @return the part
	 */
	public TailPage<AgentRunLog> toTailPage() {
		Set<Integer> omitted = this.unreadable.stream()
			.filter(UnreadableItem::omitted)
			.map(UnreadableItem::index)
			.collect(Collectors.toSet());
		int received = received();
		List<Indexed<AgentRunLog>> items = new ArrayList<>(this.logs.size());
		for (int place = 0; place < received && items.size() < this.logs.size(); place++) {
			if (!omitted.contains(place)) {
				items.add(new Indexed<>(place, this.logs.get(items.size())));
			}
		}
		return new TailPage<>(items, received, orZero(this.totalLogs), this.status.isTerminal());
	}

	/**
	 * How many entries the server sent.
	 */
	int received() {
		return this.logs.size() + (int) this.unreadable.stream().filter(UnreadableItem::omitted).count();
	}

	/**
	 * The place in a log that is followed.
	 * @param from the place of the first entry that is wanted, from 0
	 * @return the place, which changes with each part that is read
	 */
	public static TailPosition<AgentRunLog> follow(int from) {
		return new TailPosition<>(from, AgentRunLog::identity);
	}

	private static int orZero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

	@Override
	public String toString() {
		return "AgentRunLogs[id=" + this.id + ", status=" + this.status + ", logs=" + this.logs.size() + "]";
	}

}
