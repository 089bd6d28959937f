package com.codegen.spring.sample.system;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import com.codegen.spring.boot.autoconfigure.CodegenProperties;

/**
 * The settings that matter to a reader. None of them is a secret.
 */
@Component
class Settings {

	private static final List<String> OF_SERVICE = List.of("server.address", "server.port", "sample.simulation.speed",
			"sample.security.runs-per-hour");

	private final CodegenProperties properties;

	private final Environment environment;

	Settings(CodegenProperties properties, Environment environment) {
		this.properties = properties;
		this.environment = environment;
	}

	Map<String, String> all() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("codegen.timeout", words(this.properties.timeout()));
		settings.put("codegen.retry.max-attempts", Integer.toString(this.properties.retry().maxAttempts()));
		settings.put("codegen.rate-limit.enabled", Boolean.toString(this.properties.rateLimit().enabled()));
		settings.put("codegen.watch.initial-interval", words(this.properties.watch().initialInterval()));
		settings.put("codegen.http.response-timeout", words(this.properties.http().responseTimeout()));
		OF_SERVICE.forEach((name) -> settings.put(name, this.environment.getProperty(name, "not set")));
		return settings;
	}

	private static String words(Duration duration) {
		long millis = duration.toMillis();
		return (millis % 1000 == 0) ? millis / 1000 + " s" : millis + " ms";
	}

}
