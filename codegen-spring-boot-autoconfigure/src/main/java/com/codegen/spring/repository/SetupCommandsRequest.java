package com.codegen.spring.repository;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Asks for the setup commands of a repository. Its {@code toString} does not show the
 * prompt.
 *
 * @param repoId the repository's id
 * @param prompt what else the agent is to know, or {@code null}
 * @param triggerSource what the request is made by, or {@code null} for the server's
 * default
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SetupCommandsRequest(long repoId, @Nullable String prompt, @Nullable String triggerSource) {

	/**
	 * A request with nothing but the repository.
	 * @param repositoryId the repository's id
	 * @return the request
	 */
	public static SetupCommandsRequest of(long repositoryId) {
		return new SetupCommandsRequest(repositoryId, null, null);
	}

	@Override
	public String toString() {
		return "SetupCommandsRequest[repoId=" + this.repoId + "]";
	}

}
