package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.test.simulation.rest.Json;

/**
 * A run as the first Python client sees it.
 */
record LegacyTask(String id, String status, String prompt, @Nullable String result, @Nullable String error,
		String createdAt, String updatedAt, int progress, Object metadata, @Nullable String agentId, String webUrl) {

	private static final int DONE = 100;

	static LegacyTask of(SimulatedRun run, String url, Instant now) {
		String status = LegacyStatus.of(run.status(now));
		boolean failed = status.equals(LegacyStatus.FAILED);
		String result = run.result(now);
		ObjectNode metadata = run.asked().metadata();
		List<RunPhase.TimedEntry> log = run.log(now);
		Instant changed = log.isEmpty() ? run.createdAt() : log.get(log.size() - 1).at();
		return new LegacyTask(String.valueOf(run.id()), status, run.asked().prompt(), failed ? null : result,
				failed ? result : null, Json.time(run.createdAt()), Json.time(changed), progress(status, run, now),
				(metadata != null) ? metadata : Map.of(), agentId(metadata), url);
	}

	private static int progress(String status, SimulatedRun run, Instant now) {
		return status.equals("completed") ? DONE : run.progress(now);
	}

	private static @Nullable String agentId(@Nullable ObjectNode metadata) {
		return (metadata != null && metadata.has("agent_id")) ? metadata.path("agent_id").asString("") : null;
	}

}
