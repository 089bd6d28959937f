package com.codegen.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogLevel;

import com.codegen.spring.CodegenConfigurationException;

/**
 * Translates the environment variable {@code CODEGEN_LOG_LEVEL} of the Python clients to
 * Boot's property, also with the levels of Python.
 */
final class LogLevels {

	static final String VARIABLE = "CODEGEN_LOG_LEVEL";

	static final String PROPERTY = "logging.level.com.codegen.spring.http";

	private LogLevels() {
	}

	/**
	 * Return the property that the variable stands for.
	 * @param variables gives the value of an environment variable, or {@code null}
	 * @return the property, or an empty map when the variable is not set or blank
	 * @throws CodegenConfigurationException if the value is not a level
	 */
	static Map<String, Object> properties(Function<String, @Nullable String> variables) {
		String level = variables.apply(VARIABLE);
		return (level == null || level.isBlank()) ? Map.of() : Map.of(PROPERTY, parse(level).name());
	}

	private static LogLevel parse(String text) {
		String name = text.strip().toUpperCase(Locale.ROOT);
		return switch (name) {
			case "WARNING" -> LogLevel.WARN;
			case "CRITICAL" -> LogLevel.ERROR;
			default -> Arrays.stream(LogLevel.values())
				.filter((level) -> level.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new CodegenConfigurationException(VARIABLE,
						"must be one of " + Arrays.toString(LogLevel.values())));
		};
	}

}
