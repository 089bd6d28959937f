package com.codegen.spring.organization;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The rules agents follow when they are used from the command line. Its {@code toString}
 * does not show them.
 *
 * @param organizationRules the rules of the organization
 * @param userCustomPrompt what the user added
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CliRules(@Nullable String organizationRules, @Nullable String userCustomPrompt) {

	@Override
	public String toString() {
		return "CliRules[]";
	}

}
