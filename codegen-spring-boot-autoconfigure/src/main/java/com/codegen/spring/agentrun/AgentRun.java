package com.codegen.spring.agentrun;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

import com.codegen.spring.json.JsonValue;

/**
 * An agent run as it was when it was read. Its {@code toString} shows no text of the
 * agent or the user.
 *
 * @param id the run's id
 * @param organizationId the organization's id
 * @param status the status; {@link AgentRunStatus#UNKNOWN} when the server sent none
 * @param createdAt when the run was started
 * @param webUrl the run's page, as the server sent it
 * @param result the agent's answer, or {@code null} while there is none
 * @param summary a short description of the run
 * @param sourceType what started the run
 * @param githubPullRequests the pull requests the run made, never {@code null}
 * @param metadata what was given when the run was started; {@link JsonValue#NULL} when
 * there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AgentRun(@JsonProperty(required = true) long id, long organizationId, AgentRunStatus status,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		@Nullable String webUrl, @Nullable String result, @Nullable String summary, @Nullable SourceType sourceType,
		List<GithubPullRequest> githubPullRequests, JsonValue metadata) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public AgentRun {
		Assert.isTrue(id > 0, "'id' must be positive");
		status = (status != null) ? status : AgentRunStatus.UNKNOWN;
		githubPullRequests = (githubPullRequests != null) ? List.copyOf(githubPullRequests) : List.of();
		metadata = (metadata != null) ? metadata : JsonValue.NULL;
	}

	/**
	 * The run's page, when it is an address that is safe to open.
	 * @return the URL, empty unless it is a valid https URL without user information
	 */
	public Optional<URI> safeWebUrl() {
		return Optional.ofNullable(this.webUrl).flatMap(AgentRun::safe);
	}

	/**
	 * A copy with other metadata.
	 * @param metadata what was given when the run was started
	 * @return the copy
	 */
	public AgentRun withMetadata(JsonValue metadata) {
		return new AgentRun(this.id, this.organizationId, this.status, this.createdAt, this.webUrl, this.result,
				this.summary, this.sourceType, this.githubPullRequests, metadata);
	}

	private static Optional<URI> safe(String url) {
		try {
			URI uri = URI.create(url);
			return ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null)
					? Optional.of(uri) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "AgentRun[id=" + this.id + ", status=" + this.status + "]";
	}

}
