package com.codegen.spring.organization.token;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

import com.codegen.spring.agentrun.TolerantInstantDeserializer;

/**
 * An API token without its value.
 *
 * @param id the token's id
 * @param name what it is called
 * @param createdAt when it was created
 * @param expiresAt when it ends, or {@code null} for never
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ApiTokenSummary(@JsonProperty(required = true) long id, @Nullable String name,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = TolerantInstantDeserializer.class) @Nullable Instant expiresAt) {

	public ApiTokenSummary {
		Assert.isTrue(id > 0, "'id' must be positive");
	}

}
