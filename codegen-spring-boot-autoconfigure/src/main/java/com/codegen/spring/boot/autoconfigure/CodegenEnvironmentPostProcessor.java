package com.codegen.spring.boot.autoconfigure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.ConfigFile;
import com.codegen.spring.settings.EnvironmentVariables;
import com.codegen.spring.settings.Setting;

/**
 * Adds two property sources below all others: {@code codegenEnvironment} with the
 * environment variables of Codegen's own tools and other clients, and, when nothing else
 * sets a token, {@code codegenConfigFile} with {@code ~/.codegen/config.json}.
 */
class CodegenEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String VARIABLES = "codegenEnvironment";

	static final String FILE = "codegenConfigFile";

	private static final String LOGGER_LEVEL = "logging.level.com.codegen.spring.http";

	private final Log logger;

	CodegenEnvironmentPostProcessor(DeferredLogFactory logFactory) {
		this.logger = logFactory.getLog(CodegenEnvironmentPostProcessor.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		EmptyVariables.remove(environment, application);
		if (!value(environment, "codegen.enabled", Boolean.class, true)) {
			return;
		}
		add(environment, VARIABLES, variables(environment));
		if (!isSet(environment, Setting.TOKEN.property())) {
			add(environment, FILE, file(environment));
		}
		String level = value(environment, Setting.LOG_LEVEL.property(), String.class, "");
		Checks.resolved(Setting.LOG_LEVEL.property(), level);
		if (!level.isBlank()) {
			add(environment, "codegenLogLevel", Map.of(LOGGER_LEVEL, LogLevels.parse(level).name()));
		}
	}

	private Map<String, Object> variables(ConfigurableEnvironment environment) {
		EnvironmentVariables variables = new EnvironmentVariables(lookup(environment), this.logger);
		Map<String, Object> values = new LinkedHashMap<>();
		for (Setting setting : Setting.values()) {
			put(values, setting, variables.value(setting));
		}
		return values;
	}

	private static Function<String, @Nullable String> lookup(ConfigurableEnvironment environment) {
		PropertySource<?> source = environment.getPropertySources()
			.get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		return (name) -> {
			Object value = (source != null) ? source.getProperty(name) : null;
			return (value != null) ? value.toString() : null;
		};
	}

	private static Map<String, Object> file(ConfigurableEnvironment environment) {
		Map<String, Object> values = new LinkedHashMap<>();
		String location = value(environment, "codegen.config-file.location", String.class, "");
		Checks.resolved("codegen.config-file.location", location);
		ConfigFile file = location.isBlank() ? ConfigFile.inHome(Path.of(home(environment)))
				: new ConfigFile(Path.of(location));
		boolean enabled = value(environment, "codegen.config-file.enabled", Boolean.class, true);
		if (enabled && (!location.isBlank() || file.exists())) {
			CodegenSettings settings = file.read();
			put(values, Setting.TOKEN, (settings.token() != null) ? settings.token().value() : null);
			put(values, Setting.ORGANIZATION, settings.organizationId());
			put(values, Setting.BASE_URL, settings.baseUrl());
		}
		return values;
	}

	private static String home(ConfigurableEnvironment environment) {
		return environment.getProperty("user.home", "");
	}

	private static void put(Map<String, Object> values, Setting setting, @Nullable String value) {
		if (value != null) {
			values.put(setting.property(), value);
		}
	}

	private static void add(ConfigurableEnvironment environment, String name, Map<String, Object> values) {
		environment.getPropertySources().remove(name);
		if (!values.isEmpty()) {
			environment.getPropertySources().addLast(new MapPropertySource(name, values));
		}
	}

	private static boolean isSet(ConfigurableEnvironment environment, String property) {
		return Binder.get(environment).bind(property, String.class).isBound();
	}

	private static <T> T value(ConfigurableEnvironment environment, String property, Class<T> type, T defaultValue) {
		return Binder.get(environment).bind(property, type).orElse(defaultValue);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
