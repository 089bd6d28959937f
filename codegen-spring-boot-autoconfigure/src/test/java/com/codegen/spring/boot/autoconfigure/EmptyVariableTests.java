package com.codegen.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.autoconfigure.health.CodegenHealthContributorAutoConfiguration;
import com.codegen.spring.support.Homes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole applications on a machine that is made up, with variables that are set to
 * nothing.
 */
class EmptyVariableTests {

	@TempDir
	Path home;

	private final Map<String, Object> variables = new HashMap<>();

	private final Map<String, Object> properties = new HashMap<>(Map.of("codegen.token", "a-token"));

	@ParameterizedTest
	@MethodSource("variables")
	void countsAsNone(String variable) {
		CodegenProperties expected = bound();
		for (String nothing : List.of("", "  ")) {
			this.variables.put(variable, nothing);
			assertThat(bound()).as("'%s'", nothing).isEqualTo(expected);
		}
	}

	@Test
	void leavesTheSettingToSourcesBelowTheVariables() {
		for (String name : List.of("CODEGEN_TOKEN", "CODEGEN_API_TOKEN", "CODEGEN_ORG_ID", "CODEGEN_BASE_URL",
				"CODEGEN_TIMEOUT", "CODEGEN_RETRY_MAX_ATTEMPTS", "CODEGEN_RATELIMIT_ENABLED",
				"CODEGEN_AGENTS_REVIEWER_MODEL")) {
			this.variables.put(name, "");
		}
		this.properties.putAll(Map.of("codegen.org-id", "12", "codegen.base-url", "https://x.example",
				"codegen.timeout", "7s", "codegen.retry.max-attempts", "5", "codegen.rate-limit.enabled", "false",
				"codegen.agents.reviewer.model", "a-model"));
		CodegenProperties bound = bound();
		assertThat(bound.token().value()).isEqualTo("a-token");
		assertThat(bound.orgId()).isEqualTo(12);
		assertThat(bound.baseUrl()).isEqualTo("https://x.example");
		assertThat(bound.timeout()).isEqualTo(Duration.ofSeconds(7));
		assertThat(bound.retry().maxAttempts()).isEqualTo(5);
		assertThat(bound.rateLimit().enabled()).isFalse();
		assertThat(bound.agents().get("reviewer").model()).isEqualTo("a-model");
	}

	@Test
	void leavesTheTokenToOtherVariablesAndTheFile() {
		this.properties.clear();
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "", "CODEGEN_API_TOKEN", " ", "CODEGEN_API_KEY", "of-variable"));
		assertThat(bound().token().value()).isEqualTo("of-variable");
		this.variables.put("CODEGEN_API_KEY", "");
		this.properties.put("codegen.config-file.enabled", "true");
		Homes.write(this.home, "{\"token\":\"of-file\"}");
		assertThat(bound().token().value()).isEqualTo("of-file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MYAPP_CODEGEN_TOKEN", "MYAPP_CODEGEN_TIMEOUT", "MYAPP_CODEGEN_ENABLED" })
	void countsAsNoneWithThePrefixOfTheApplication(String variable) {
		this.variables.put(variable, "");
		this.variables.put("MYAPP_CODEGEN_WATCH_TIMEOUT", "3h");
		SpringApplication application = application().build();
		application.setEnvironmentPrefix("myapp");
		try (ConfigurableApplicationContext context = application.run()) {
			CodegenProperties bound = context.getBean(CodegenProperties.class);
			assertThat(bound.token().value()).isEqualTo("a-token");
			assertThat(bound.watch().timeout()).isEqualTo(Duration.ofHours(3));
		}
	}

	@Test
	void leavesTheVariablesOfOthersAlone() {
		this.variables.putAll(Map.of("CODEGEN_WEBHOOK_SECRET", "", "OTHER", "", "CODEGEN_TIMEOUT", ""));
		this.properties.put("mine", "[${CODEGEN_WEBHOOK_SECRET}${OTHER}]");
		try (ConfigurableApplicationContext context = application().run()) {
			assertThat(context.getEnvironment().getProperty("mine")).isEqualTo("[]");
			assertThat(context.getEnvironment().containsProperty("CODEGEN_TIMEOUT")).isFalse();
		}
	}

	static Stream<String> variables() throws IOException {
		String location = CodegenProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		try (InputStream input = URI.create(location + "META-INF/spring-configuration-metadata.json")
			.toURL()
			.openStream()) {
			List<String> names = new JsonMapper().readTree(input)
				.path("properties")
				.valueStream()
				.map((property) -> property.path("name").asString())
				.toList();
			assertThat(names).hasSizeGreaterThan(35);
			return Stream
				.concat(names.stream(),
						Stream.of("codegen.headers.x", "codegen.agents.a.type", "codegen.agents.a.engine",
								"codegen.agents.a.repo-id", "codegen.rate-limit.limits.logs.permits",
								"codegen.rate-limit.limits.logs.window"))
				.map((name) -> name.toUpperCase(Locale.ROOT).replace('.', '_'))
				.flatMap((name) -> Stream.of(name.replace("-", ""), name.replace('-', '_')))
				.distinct()
				.toList()
				.stream();
		}
	}

	private CodegenProperties bound() {
		try (ConfigurableApplicationContext context = application().run()) {
			assertThat(context.getBeansOfType(CodegenTemplate.class)).hasSize(1);
			assertThat(context.containsBean("codegenHealthContributor")).isTrue();
			return context.getBean(CodegenProperties.class);
		}
	}

	private SpringApplicationBuilder application() {
		StandardEnvironment machine = new StandardEnvironment();
		MutablePropertySources sources = machine.getPropertySources();
		sources.addLast(new MapPropertySource("application", this.properties));
		sources.addFirst(new MapPropertySource("machine", Map.of("user.home", this.home.toString())));
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						this.variables));
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).environment(machine);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CodegenAutoConfiguration.class, CodegenHealthContributorAutoConfiguration.class })
	static class Application {

	}

}
