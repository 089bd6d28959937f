package com.codegen.spring.boot.autoconfigure.endpoint;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenSanitizingAutoConfigurationTests {

	private static final String SECRET = "sk-s3cr3t";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CodegenAutoConfiguration.class,
				CodegenSanitizingAutoConfiguration.class, EnvironmentEndpointAutoConfiguration.class,
				ConfigurationPropertiesReportEndpointAutoConfiguration.class))
		.withPropertyValues("codegen.org-id=1", "management.endpoint.env.show-values=always",
				"management.endpoint.configprops.show-values=always",
				"management.endpoints.web.exposure.include=env,configprops",
				"management.endpoints.jmx.exposure.include=env,configprops", "spring.jmx.enabled=true");

	@ParameterizedTest
	@ValueSource(strings = { "codegen.token", "CODEGEN.TOKEN", "codegen_token" })
	void keepsTheTokenOutOfTheEnvironment(String name) {
		this.runner.withPropertyValues("codegen.token=placeholder")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("properties", Map.of(name, SECRET))))
			.run((context) -> assertThat(json(context.getBean(EnvironmentEndpoint.class).environment(null)))
				.contains(name)
				.contains("******")
				.doesNotContain(SECRET));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CODEGEN_TOKEN", "codegen_token", "CODEGEN_API_TOKEN", "CODEGEN_API_KEY" })
	void keepsVariablesOutOfTheEnvironment(String name) {
		this.runner.withPropertyValues("codegen.token=placeholder")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("variables-systemEnvironment", Map.of(name, SECRET))))
			.run((context) -> assertThat(json(context.getBean(EnvironmentEndpoint.class).environment(null)))
				.contains(name)
				.doesNotContain(SECRET));
	}

	@Test
	void keepsASingleEntryOutOfTheEnvironment() {
		this.runner.withPropertyValues("codegen.token=" + SECRET)
			.run((context) -> assertThat(
					json(context.getBean(EnvironmentEndpoint.class).environmentEntry("codegen.token")))
				.contains("******")
				.doesNotContain(SECRET));
	}

	@Test
	void keepsTheTokenOutOfTheConfigurationProperties() {
		this.runner.withPropertyValues("codegen.token=" + SECRET, "codegen.timeout=17s")
			.run((context) -> assertThat(
					json(context.getBean(ConfigurationPropertiesReportEndpoint.class).configurationProperties()))
				.contains("codegen-com.codegen.spring.boot.autoconfigure.CodegenProperties")
				.contains("17")
				.doesNotContain(SECRET));
	}

	@Test
	void leavesOtherValuesVisible() {
		this.runner.withPropertyValues("codegen.token=" + SECRET, "other.token=visible-value")
			.run((context) -> assertThat(json(context.getBean(EnvironmentEndpoint.class).environment(null)))
				.contains("visible-value"));
	}

	@Test
	void isAbsentWithoutActuator() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CodegenSanitizingAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("codegenTokenSanitizingFunction"));
	}

	private static String json(Object descriptor) {
		return JsonMapper.builder().build().writeValueAsString(descriptor);
	}

}
