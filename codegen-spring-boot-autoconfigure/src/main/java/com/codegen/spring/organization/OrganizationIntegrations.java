package com.codegen.spring.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The integrations of an organization.
 *
 * @param organizationId the organization's id
 * @param organizationName the organization's name
 * @param integrations the integrations, active or not, never {@code null}
 * @param totalActiveIntegrations how many are active
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrganizationIntegrations(long organizationId, @Nullable String organizationName,
		List<Integration> integrations, @Nullable Integer totalActiveIntegrations) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public OrganizationIntegrations {
		integrations = (integrations != null) ? List.copyOf(integrations) : List.of();
	}

}
