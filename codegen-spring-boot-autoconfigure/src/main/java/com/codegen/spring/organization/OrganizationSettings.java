package com.codegen.spring.organization;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Settings of an organization.
 *
 * @param enablePrCreation whether agents may make pull requests
 * @param enableRulesDetection whether agents look for rules in repositories
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrganizationSettings(@Nullable Boolean enablePrCreation, @Nullable Boolean enableRulesDetection) {
}
