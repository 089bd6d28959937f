package com.codegen.spring.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * A user.
 *
 * @param id the user's id
 * @param email the address
 * @param githubUserId the id on GitHub
 * @param githubUsername the name on GitHub
 * @param avatarUrl the picture's address
 * @param fullName the name
 * @param role the role in the organization
 * @param isAdmin whether the user may administer the organization
 */
@JsonNaming(SnakeCaseStrategy.class)
public record User(@JsonProperty(required = true) long id, @Nullable String email, @Nullable String githubUserId,
		@Nullable String githubUsername, @Nullable String avatarUrl, @Nullable String fullName, @Nullable String role,
		@Nullable Boolean isAdmin) {

	public User {
		Assert.isTrue(id > 0, "'id' must be positive");
	}

}
