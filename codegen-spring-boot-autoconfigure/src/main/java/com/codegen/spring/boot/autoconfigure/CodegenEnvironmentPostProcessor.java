package com.codegen.spring.boot.autoconfigure;

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
 * Adds property sources below all others: {@code codegenEnvironment} with the environment
 * variables of Codegen's own tools and other clients, {@code codegenConfigFile} with the
 * configuration file of the user when a property switches it on and nothing else sets a
 * token, and {@code codegenLogLevel} with the level of the variable
 * {@code CODEGEN_LOG_LEVEL}.
 */
class CodegenEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String VARIABLES = "codegenEnvironment";

	static final String FILE = "codegenConfigFile";

	private final Log logger;

	CodegenEnvironmentPostProcessor(DeferredLogFactory logFactory) {
		this.logger = logFactory.getLog(CodegenEnvironmentPostProcessor.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		EmptyVariables.remove(environment, application);
		if (!Binder.get(environment).bind("codegen.enabled", Boolean.class).orElse(true)) {
			return;
		}
		add(environment, VARIABLES, variables(environment));
		if (!isSet(environment, Setting.TOKEN.property())) {
			add(environment, FILE, file(environment));
		}
		add(environment, "codegenLogLevel", LogLevels.properties(lookup(environment)));
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
		ConfigFile file = ConfigFiles.inUse(environment);
		if (file != null) {
			CodegenSettings settings = file.read();
			put(values, Setting.TOKEN, (settings.token() != null) ? settings.token().value() : null);
			put(values, Setting.ORGANIZATION, settings.organizationId());
			put(values, Setting.BASE_URL, settings.baseUrl());
		}
		return values;
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

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
