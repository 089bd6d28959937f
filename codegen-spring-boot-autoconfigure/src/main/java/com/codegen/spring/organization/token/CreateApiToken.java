package com.codegen.spring.organization.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * What to create a token with.
 *
 * @param name what to call it
 * @param expiresAt when it ends, or {@code null} for never
 */
@JsonNaming(SnakeCaseStrategy.class)
record CreateApiToken(String name, @Nullable Instant expiresAt) {

	CreateApiToken {
		Assert.hasText(name, "'name' must not be empty");
	}

}
