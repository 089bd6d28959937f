package com.codegen.spring.boot.autoconfigure;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import com.codegen.spring.settings.ConfigFile;

/**
 * Finds the configuration file of the user. The file holds a personal login, so an
 * application reads it only when a property says so.
 */
final class ConfigFiles {

	private static final String ENABLED = "codegen.config-file.enabled";

	private static final String LOCATION = "codegen.config-file.location";

	private ConfigFiles() {
	}

	/**
	 * Return the file that the application reads.
	 * @param environment the properties
	 * @return the file, or {@code null} when no property switches it on, or it is
	 * switched on without a location and does not exist
	 */
	static @Nullable ConfigFile inUse(Environment environment) {
		String location = location(environment);
		if (!Binder.get(environment).bind(ENABLED, Boolean.class).orElse(!location.isBlank())) {
			return null;
		}
		return location.isBlank() ? existing(environment) : new ConfigFile(Path.of(location));
	}

	/**
	 * Return the file that the application would read if a property switched it on.
	 * @param environment the properties
	 * @return the file, or {@code null} when it does not exist, or a property switches it
	 * on or off
	 */
	static @Nullable ConfigFile notInUse(Environment environment) {
		boolean decided = Binder.get(environment).bind(ENABLED, String.class).isBound()
				|| !location(environment).isBlank();
		return decided ? null : existing(environment);
	}

	private static @Nullable ConfigFile existing(Environment environment) {
		ConfigFile file = ConfigFile.inHome(Path.of(environment.getProperty("user.home", "")));
		return file.exists() ? file : null;
	}

	private static String location(Environment environment) {
		String location = Binder.get(environment).bind(LOCATION, String.class).orElse("");
		Checks.resolved(LOCATION, location);
		return location;
	}

}
