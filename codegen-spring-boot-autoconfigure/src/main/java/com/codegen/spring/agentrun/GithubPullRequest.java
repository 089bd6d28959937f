package com.codegen.spring.agentrun;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A pull request that an agent run made.
 *
 * @param id Codegen's id of the pull request
 * @param title the title
 * @param url the address on GitHub, as the server sent it
 * @param createdAt when it was made
 * @param headBranchName the branch it brings
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GithubPullRequest(@JsonProperty(required = true) long id, @Nullable String title, @Nullable String url,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		@Nullable String headBranchName) {
}
