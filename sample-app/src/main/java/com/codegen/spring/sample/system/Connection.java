package com.codegen.spring.sample.system;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.boot.autoconfigure.CodegenConnectionDetails;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.sample.simulation.Simulation;

/**
 * Where the API is and whose token is used.
 */
@Component
class Connection {

	private static final int SHOWN = 4;

	private static final int LONG_ENOUGH = 16;

	private final CodegenConnectionDetails details;

	private final Simulation simulation;

	private final Environment environment;

	Connection(CodegenConnectionDetails details, Simulation simulation, Environment environment) {
		this.details = details;
		this.simulation = simulation;
		this.environment = environment;
	}

	View describe(long organizationId) {
		boolean simulated = this.simulation.isDeclared();
		String source = source();
		String token = (simulated && source.isEmpty()) ? "not needed" : masked(this.details.getToken()) + source;
		return new View(simulated, this.details.getBaseUrl(), organizationId, token, versions());
	}

	/**
	 * The end of a token that is long enough to give that much away.
	 */
	static String masked(@Nullable ApiToken token) {
		if (token == null) {
			return "none";
		}
		String value = token.value();
		return (value.length() < LONG_ENOUGH) ? "set" : "ends in …" + value.substring(value.length() - SHOWN);
	}

	private String source() {
		ConfigurationPropertyName name = ConfigurationPropertyName.of("codegen.token");
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null && StringUtils.hasText(String.valueOf(property.getValue()))) {
				String from = String.valueOf(source.getUnderlyingSource());
				return from.contains("systemEnvironment") ? ", from the environment" : ", from the configuration";
			}
		}
		return "";
	}

	private static Map<String, String> versions() {
		Map<String, String> versions = new TreeMap<>();
		versions.put("Client", version(CodegenOperations.class));
		versions.put("Spring Boot", SpringBootVersion.getVersion());
		versions.put("Java", Runtime.version().toString());
		return versions;
	}

	private static String version(Class<?> type) {
		String version = type.getPackage().getImplementationVersion();
		return (version != null) ? version : "built here";
	}

	/**
	 * The connection.
	 *
	 * @param simulated whether Codegen is simulated
	 * @param baseUrl where it is
	 * @param organizationId the organization that is looked at
	 * @param token what may be shown of the token
	 * @param versions the versions by name
	 */
	record View(boolean simulated, String baseUrl, long organizationId, String token, Map<String, String> versions) {

	}

}
