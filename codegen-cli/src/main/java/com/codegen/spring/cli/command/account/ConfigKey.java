package com.codegen.spring.cli.command.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.config.Value;
import com.codegen.spring.settings.CodegenSettings;

/**
 * The settings that can be kept.
 */
enum ConfigKey {

	/** The API token; set by signing in. */
	TOKEN,

	/** The organization's id. */
	ORG_ID,

	/** The address of the API. */
	BASE_URL;

	Value of(Configuration configuration) {
		return switch (this) {
			case TOKEN -> configuration.token();
			case ORG_ID -> configuration.organizationId();
			case BASE_URL -> configuration.baseUrl();
		};
	}

	/**
	 * The value as it may be shown.
	 */
	String shown(Configuration configuration) {
		String value = of(configuration).value();
		return (this == TOKEN) ? configuration.maskedToken() : (value != null) ? value : "";
	}

	CodegenSettings change(CodegenSettings settings, @Nullable String value) {
		return switch (this) {
			case TOKEN -> throw new IllegalStateException("A token is set by signing in");
			case ORG_ID -> new CodegenSettings(settings.token(), value, settings.baseUrl());
			case BASE_URL -> new CodegenSettings(settings.token(), settings.organizationId(), value);
		};
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
