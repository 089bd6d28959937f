package com.codegen.spring.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * An organization.
 *
 * @param id the organization's id
 * @param name the name
 * @param settings the settings
 */
public record Organization(@JsonProperty(required = true) long id, @Nullable String name,
		@Nullable OrganizationSettings settings) {

	public Organization {
		Assert.isTrue(id > 0, "'id' must be positive");
	}

}
