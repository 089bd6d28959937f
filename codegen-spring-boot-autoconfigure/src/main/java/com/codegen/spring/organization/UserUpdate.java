package com.codegen.spring.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What to change in a user; {@code null} leaves as it is.
 *
 * @param name the name
 * @param role the role in the organization, for example {@code MEMBER}
 * @param permissions what the user may do
 */
@JsonNaming(SnakeCaseStrategy.class)
public record UserUpdate(@Nullable String name, @Nullable String role, @Nullable List<String> permissions) {

	public UserUpdate {
		permissions = (permissions != null) ? List.copyOf(permissions) : null;
	}

}
