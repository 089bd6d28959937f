package com.codegen.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.boot.logging.LogLevel;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.settings.Setting;

/**
 * Reads log levels, also as Python spells them.
 */
final class LogLevels {

	private LogLevels() {
	}

	static LogLevel parse(String text) {
		String name = text.strip().toUpperCase(Locale.ROOT);
		return switch (name) {
			case "WARNING" -> LogLevel.WARN;
			case "CRITICAL" -> LogLevel.ERROR;
			default -> Arrays.stream(LogLevel.values())
				.filter((level) -> level.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new CodegenConfigurationException(Setting.LOG_LEVEL.property(),
						"must be one of " + Arrays.toString(LogLevel.values())));
		};
	}

}
