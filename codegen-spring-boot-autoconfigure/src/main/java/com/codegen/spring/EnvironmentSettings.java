package com.codegen.spring;

import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.Placeholders;

/**
 * Applies what the machine says to a builder.
 */
final class EnvironmentSettings {

	private EnvironmentSettings() {
	}

	static CodegenTemplateBuilder apply(CodegenTemplateBuilder builder, CodegenSettings settings) {
		CodegenTemplateBuilder changed = builder;
		if (settings.token() != null) {
			changed = changed.token(settings.token());
		}
		if (settings.organizationId() != null) {
			changed = changed.organizationId(number(settings.organizationId()));
		}
		return (settings.baseUrl() != null) ? changed.baseUrl(settings.baseUrl()) : changed;
	}

	private static long number(String organizationId) {
		String placeholders = Placeholders.problem(organizationId);
		if (!placeholders.isEmpty()) {
			throw new CodegenConfigurationException("codegen.org-id", placeholders);
		}
		try {
			return Long.parseLong(organizationId);
		}
		catch (NumberFormatException ex) {
			throw new CodegenConfigurationException("codegen.org-id", "must be a positive number");
		}
	}

}
