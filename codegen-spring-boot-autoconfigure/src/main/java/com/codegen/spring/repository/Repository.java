package com.codegen.spring.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * A repository.
 *
 * @param id Codegen's id of the repository
 * @param name the name
 * @param fullName the name with its owner
 * @param description the description
 * @param githubId the id on GitHub
 * @param organizationId the id of the organization on Codegen
 * @param visibility for example {@code private}
 * @param archived whether it is archived
 * @param setupStatus how far its set-up is
 * @param language the main language
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Repository(@JsonProperty(required = true) long id, @Nullable String name, @Nullable String fullName,
		@Nullable String description, @Nullable String githubId, @Nullable Long organizationId,
		@Nullable String visibility, @Nullable Boolean archived, @Nullable String setupStatus,
		@Nullable String language) {

	public Repository {
		Assert.isTrue(id > 0, "'id' must be positive");
	}

}
