package com.codegen.spring.boot.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.exchange.ApiToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ExtendWith(OutputCaptureExtension.class)
class UnresolvedPlaceholderTests {

	private static final String SECRET = "sk-s3cr3t";

	@ParameterizedTest
	@CsvSource({ "codegen.token, ${MISSING_ONE}", "codegen.token, ${MISSING_ONE}sk-s3cr3t",
			"codegen.token, sk-s3cr3t${MISSING_ONE}", "codegen.token, ${PRESENT}${MISSING_ONE}",
			"codegen.headers.X-Key, sk-s3cr3t ${MISSING_ONE}", "codegen.base-url, https://${MISSING_ONE}/v1",
			"codegen.base-url, https://sk-s3cr3t:${MISSING_ONE}@host/v1", "codegen.base-url, ${MISSING_ONE}",
			"codegen.org-id, ${MISSING_ONE}", "codegen.org-id, 47${MISSING_ONE}",
			"codegen.timeout, ${PRESENT}${MISSING_ONE}sk-s3cr3t", "codegen.retry.max-attempts, ${MISSING_ONE}",
			"codegen.allow-insecure, ${MISSING_ONE}", "codegen.http.max-response-size, ${MISSING_ONE}",
			"codegen.http.ssl-bundle, ${MISSING_ONE}", "codegen.enabled, ${MISSING_ONE}",
			"codegen.config-file.enabled, ${MISSING_ONE}", "codegen.config-file.location, ${MISSING_ONE}/config.json",
			"codegen.agents.reviewer.type, ${MISSING_ONE}", "codegen.agents.reviewer.model, ${MISSING_ONE}",
			"codegen.agents.reviewer.engine, ${MISSING_ONE}", "codegen.agents.reviewer.repo-id, ${MISSING_ONE}",
			"codegen.rate-limit.limits.standard.permits, ${MISSING_ONE}" })
	void stopsTheStartAndNamesWhatIsMissing(String property, String value, CapturedOutput output) {
		fail(property, value);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("property '" + property + "' contains the placeholder ${MISSING_ONE}, but MISSING_ONE is not set")
			.contains("Set MISSING_ONE as an environment variable or as a property")
			.doesNotContain(SECRET);
	}

	@Test
	void namesAllThatIsMissing(CapturedOutput output) {
		fail("codegen.base-url", "https://${api.host}:${API_PORT}/v1");
		assertThat(output).contains("contains the placeholders ${api.host} and ${API_PORT}")
			.contains("Set api.host and API_PORT as environment variables or as properties");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${sk-s3cr3t}", "${sk-s3cr3t", "${A}${sk-s3cr3t}" })
	void doesNotShowANameThatCouldBeTheSecret(String value, CapturedOutput output) {
		fail("codegen.token", value);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("property 'codegen.token' contains ")
			.contains("placeholder")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${codegen.token}", "sk-s3cr3t${codegen.token}" })
	void stopsTheStartWhenAPlaceholderLeadsToItself(String value, CapturedOutput output) {
		fail("codegen.token", value);
		assertThat(output).contains("APPLICATION FAILED TO START").contains("'codegen.token'").doesNotContain(SECRET);
	}

	@Test
	void usesTheDefaultOfAPlaceholder() {
		try (ConfigurableApplicationContext context = application(Map.of("codegen.token", "${MISSING_ONE:a-token}"))
			.run()) {
			assertThat(context.getBean(CodegenConnectionDetails.class).getToken().value()).isEqualTo("a-token");
		}
	}

	@Test
	void leavesTextsOfAgentsAlone() {
		Map<String, Object> settings = Map.of("codegen.token", "a-token", "codegen.agents.reviewer.instructions",
				"Run `echo ${BRANCH_OF_CHECKOUT}`", "codegen.agents.reviewer.description", "Knows ${SHELL_VARIABLES}",
				"codegen.agents.reviewer.configuration.script", "echo ${BRANCH_OF_CHECKOUT}");
		try (ConfigurableApplicationContext context = application(settings).run()) {
			assertThat(context.getBean(CodegenTemplate.class).agents().list()).singleElement().satisfies((agent) -> {
				assertThat(agent.instructions()).isEqualTo("Run `echo ${BRANCH_OF_CHECKOUT}`");
				assertThat(agent.description()).isEqualTo("Knows ${SHELL_VARIABLES}");
				assertThat(agent.configuration()).containsEntry("script", "echo ${BRANCH_OF_CHECKOUT}");
			});
		}
	}

	@Test
	void doesNotMatterWhenConnectionDetailsReplaceTheProperties() {
		Map<String, Object> settings = Map.of("codegen.token", "${MISSING_ONE}", "codegen.base-url",
				"https://${MISSING_ONE}/v1");
		try (ConfigurableApplicationContext context = application(settings, OwnDetails.class).run()) {
			assertThat(context.getBean(CodegenTemplate.class).organizationId()).isEqualTo(12);
		}
	}

	private static void fail(String property, String value) {
		Map<String, Object> settings = new HashMap<>(Map.of("codegen.token", "other", "PRESENT", "1"));
		settings.put(property, value);
		if (property.equals("codegen.config-file.location")) {
			settings.remove("codegen.token");
		}
		assertThat(catchThrowable(() -> application(settings).run().close())).isNotNull();
	}

	private static SpringApplicationBuilder application(Map<String, Object> settings, Class<?>... more) {
		return new SpringApplicationBuilder(Application.class).sources(more)
			.web(WebApplicationType.NONE)
			.properties(new HashMap<>(settings));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(CodegenAutoConfiguration.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDetails {

		@Bean
		CodegenConnectionDetails details() {
			return new CodegenConnectionDetails() {

				@Override
				public String getBaseUrl() {
					return "https://codegen.example";
				}

				@Override
				public ApiToken getToken() {
					return ApiToken.of("a-token");
				}

				@Override
				public Long getOrganizationId() {
					return 12L;
				}

			};
		}

	}

}
