package com.codegen.spring.test.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.run.NewRun;
import com.codegen.spring.test.simulation.run.SimulatedRun;

/**
 * A run as the simulation sees it, for assertions.
 *
 * @param id the run's id
 * @param organizationId its organization
 * @param userId who started it
 * @param prompts the first prompt and those of all resumes
 * @param images the images sent with it
 * @param metadata the metadata sent with it
 * @param repositoryId the repository asked for
 * @param model the model asked for
 * @param agentType the agent type asked for
 * @param sourceType where it was started
 * @param createdAt when it was created
 * @param status its status at the time of the snapshot
 * @param result its result at the time of the snapshot
 * @param banned whether its checks are banned
 * @param removedFromPullRequest whether it was removed from its pull request
 */
public record RunSnapshot(long id, long organizationId, long userId, List<String> prompts, List<String> images,
		@Nullable Map<String, Object> metadata, @Nullable Long repositoryId, @Nullable String model,
		@Nullable String agentType, String sourceType, Instant createdAt, String status, @Nullable String result,
		boolean banned, boolean removedFromPullRequest) {

	@SuppressWarnings("unchecked")
	static RunSnapshot of(SimulatedRun run, Instant now) {
		NewRun asked = run.asked();
		Map<String, Object> metadata = (asked.metadata() != null) ? Json.convert(asked.metadata(), Map.class) : null;
		return new RunSnapshot(run.id(), asked.organizationId(), asked.userId(), run.prompts(), asked.images(),
				metadata, asked.repositoryId(), asked.model(), asked.agentType(), asked.sourceType(), run.createdAt(),
				run.status(now), run.result(now), run.banned(), run.removedFromPullRequest());
	}

	/**
	 * The prompt it was created with.
	 * @return the first of its prompts
	 */
	public String prompt() {
		return this.prompts.get(0);
	}

}
