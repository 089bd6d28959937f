package com.codegen.spring.agentrun;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.page.PageRequest;

/**
 * Which agent runs to list.
 *
 * @param userId only runs of this user, or {@code null} for all
 * @param sourceType only runs started this way, or {@code null} for all
 * @param page which part of the list
 */
public record AgentRunQuery(@Nullable Long userId, @Nullable SourceType sourceType, PageRequest page) {

	/**
	 * All runs.
	 * @param page which part of the list
	 * @return the query
	 */
	public static AgentRunQuery of(PageRequest page) {
		return new AgentRunQuery(null, null, page);
	}

	/**
	 * The same runs, another part of the list.
	 * @param other which part
	 * @return the query
	 */
	public AgentRunQuery withPage(PageRequest other) {
		return new AgentRunQuery(this.userId, this.sourceType, other);
	}

}
