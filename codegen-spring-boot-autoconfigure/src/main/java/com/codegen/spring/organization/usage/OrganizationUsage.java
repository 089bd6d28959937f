package com.codegen.spring.organization.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.SourceType;

/**
 * The agent runs of a time, counted.
 *
 * @param total how many runs were started in the time
 * @param byStatus how many by the status they have now
 * @param bySource how many by what started them; runs that do not say it are left out
 * @param byDay how many by the day they were started on, in UTC, in order of the days;
 * days without runs are left out
 * @param undated how many runs without a date were met; they are in no other number
 * @param from the start of the time
 * @param to the end of the time, not included
 */
public record OrganizationUsage(long total, Map<AgentRunStatus, Long> byStatus, Map<SourceType, Long> bySource,
		Map<LocalDate, Long> byDay, long undated, Instant from, Instant to) {

	public OrganizationUsage {
		byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
		bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
		byDay = Collections.unmodifiableMap(new LinkedHashMap<>(byDay));
	}

}
