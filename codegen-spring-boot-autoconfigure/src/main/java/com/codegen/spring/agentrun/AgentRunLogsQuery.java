package com.codegen.spring.agentrun;

import com.codegen.spring.page.PageRequest;

/**
 * Which part of a log to read.
 *
 * @param page which entries
 * @param reverse whether to count from the newest entry
 */
public record AgentRunLogsQuery(PageRequest page, boolean reverse) {

	/**
	 * Entries in the order they were written.
	 * @param page which entries
	 * @return the query
	 */
	public static AgentRunLogsQuery of(PageRequest page) {
		return new AgentRunLogsQuery(page, false);
	}

}
