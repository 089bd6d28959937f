package com.codegen.spring.organization;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What to change in an organization; {@code null} leaves as it is.
 *
 * @param name the name
 * @param description the description
 * @param settings the settings
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrganizationUpdate(@Nullable String name, @Nullable String description,
		@Nullable OrganizationSettings settings) {
}
