package com.codegen.spring.boot.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Removes environment variables of the client's properties that are set to nothing, so
 * that the next source or the default decides. Container files and CI systems often set
 * such variables, and Boot would bind the empty text.
 */
final class EmptyVariables {

	private static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private static final String HEALTH = "MANAGEMENTHEALTHCODEGENENABLED";

	private EmptyVariables() {
	}

	static void remove(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		if (!(sources.get(SOURCE) instanceof SystemEnvironmentPropertySource source)) {
			return;
		}
		String prefix = normal(application.getEnvironmentPrefix());
		Map<String, Object> variables = new LinkedHashMap<>(source.getSource());
		if (variables.entrySet().removeIf((entry) -> isBlank(entry.getValue()) && isOurs(entry.getKey(), prefix))) {
			sources.replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, variables));
			// restores the origins and the prefix of the source
			new SystemEnvironmentPropertySourceEnvironmentPostProcessor().postProcessEnvironment(environment,
					application);
		}
	}

	private static boolean isBlank(@Nullable Object value) {
		return value != null && value.toString().isBlank();
	}

	private static boolean isOurs(String variable, String prefix) {
		String name = normal(variable);
		if (!name.startsWith(prefix)) {
			return false;
		}
		String property = name.substring(prefix.length());
		return property.equals(HEALTH) || Arrays.stream(CodegenProperties.class.getRecordComponents())
			.anyMatch((component) -> isOf(component, property));
	}

	private static boolean isOf(RecordComponent component, String property) {
		String name = "CODEGEN" + normal(component.getName());
		boolean open = component.getType().isRecord() || Map.class.isAssignableFrom(component.getType());
		return open ? property.startsWith(name) : property.equals(name);
	}

	/**
	 * A name without what relaxed binding ignores.
	 */
	private static String normal(@Nullable String name) {
		return (name != null) ? name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "") : "";
	}

}
