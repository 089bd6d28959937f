package com.codegen.spring.organization.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.page.PageRequest;

/**
 * Counts the agent runs of a time. The API lists runs from the newest: reading ends with
 * the first run that is too old.
 */
public final class UsageReader {

	private final UsageQuery query;

	private final Map<AgentRunStatus, Long> byStatus = new LinkedHashMap<>();

	private final Map<SourceType, Long> bySource = new LinkedHashMap<>();

	private final Map<LocalDate, Long> byDay = new TreeMap<>();

	private long total;

	private long undated;

	private UsageReader(UsageQuery query) {
		this.query = query;
	}

	/**
	 * Count runs.
	 * @param runs lists the runs
	 * @param query which runs
	 * @return the counts
	 */
	public static Mono<OrganizationUsage> read(ReactiveAgentRunOperations runs, UsageQuery query) {
		return runs.all(new AgentRunQuery(query.userId(), null, PageRequest.first()))
			.takeWhile((run) -> run.createdAt() == null || !run.createdAt().isBefore(query.from()))
			.collect(() -> new UsageReader(query), UsageReader::add)
			.map(UsageReader::usage);
	}

	private void add(AgentRun run) {
		Instant createdAt = run.createdAt();
		if (createdAt == null) {
			this.undated++;
		}
		else if (createdAt.isBefore(this.query.to())) {
			this.total++;
			this.byStatus.merge(run.status(), 1L, Long::sum);
			this.byDay.merge(createdAt.atOffset(ZoneOffset.UTC).toLocalDate(), 1L, Long::sum);
			if (run.sourceType() != null) {
				this.bySource.merge(run.sourceType(), 1L, Long::sum);
			}
		}
	}

	private OrganizationUsage usage() {
		return new OrganizationUsage(this.total, this.byStatus, this.bySource, this.byDay, this.undated,
				this.query.from(), this.query.to());
	}

}
