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
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ExtendWith(OutputCaptureExtension.class)
class ConfigurationFailureTests {

	private static final String SECRET = "sk-s3cr3t";

	@Test
	void saysHowToSetTheToken(CapturedOutput output) {
		fail(Map.of("codegen.org-id", "1"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.token' is not set")
			.contains("application.properties")
			.contains("CODEGEN_TOKEN")
			.contains("https://codegen.com/token")
			.contains("codegen.enabled=false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "   \t" })
	void saysThatTheTokenIsEmpty(String token, CapturedOutput output) {
		fail(Map.of("codegen.token", token, "codegen.org-id", "1"));
		assertThat(output).contains("APPLICATION FAILED TO START").contains("codegen.token").contains("CODEGEN_TOKEN");
	}

	@ParameterizedTest
	@ValueSource(strings = { SECRET + " with spaces", SECRET + "\r\nX-Injected: 1", SECRET + "\n", SECRET + "-\u00e4",
			SECRET + "\u0000", SECRET + "\u00a0" })
	void saysThatTheTokenHasForbiddenCharacters(String token, CapturedOutput output) {
		fail(Map.of("codegen.token", token, "codegen.org-id", "1"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.token' contains white space, line breaks or characters outside ASCII")
			.contains("CODEGEN_TOKEN")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer " + SECRET, "bearer " + SECRET, "BEARER  " + SECRET })
	void saysThatTheTokenStartsWithTheScheme(String token, CapturedOutput output) {
		fail(Map.of("codegen.token", token, "codegen.org-id", "1"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.token' starts with 'Bearer '")
			.contains("CODEGEN_TOKEN")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "0" })
	void saysThatTheOrganizationMustBePositive(String id, CapturedOutput output) {
		fail(Map.of("codegen.token", SECRET, "codegen.org-id", id));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.org-id' must be a positive number")
			.contains("CODEGEN_ORG_ID")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { SECRET, "1" + SECRET, "99999999999999999999" })
	void doesNotShowWhatWasPutInPlaceOfTheOrganization(String id, CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", id));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.org-id' must be a whole number")
			.contains("CODEGEN_ORG_ID")
			.doesNotContain(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense " + SECRET, SECRET, "https://", "//api.codegen.com", "" })
	void saysThatTheBaseUrlIsNone(String url, CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", "1", "codegen.base-url", url));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.base-url' is not a URL such as https://api.codegen.com/v1")
			.contains("CODEGEN_BASE_URL")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://api.codegen.example/v1", "ftp://api.codegen.com", "http://127.0.0.1.evil.example" })
	void saysThatTheBaseUrlIsNotSecure(String url, CapturedOutput output) {
		fail(Map.of("codegen.token", SECRET, "codegen.org-id", "1", "codegen.base-url", url));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.base-url' must start with https://")
			.contains("CODEGEN_BASE_URL")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://user:" + SECRET + "@api.codegen.com", "https://" + SECRET + "@api.codegen.com",
			"https://api.codegen.com?token=" + SECRET, "https://api.codegen.com#" + SECRET })
	void saysThatTheBaseUrlHasTooManyParts(String url, CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", "1", "codegen.base-url", url));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'codegen.base-url' must not have user information, a query or a fragment")
			.contains("CODEGEN_BASE_URL")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "codegen.timeout, CODEGEN_TIMEOUT, a duration such as 30s",
			"codegen.health.time-to-live, CODEGEN_HEALTH_TIMETOLIVE, a duration such as 30s",
			"codegen.retry.max-attempts, CODEGEN_RETRY_MAXATTEMPTS, a whole number",
			"codegen.retry.multiplier, CODEGEN_RETRY_MULTIPLIER, a number",
			"codegen.http.max-response-size, CODEGEN_HTTP_MAXRESPONSESIZE, a size such as 4MB",
			"codegen.allow-insecure, CODEGEN_ALLOWINSECURE, true or false" })
	void saysWhatAPropertyMustBeWithoutItsValue(String property, String variable, String expected,
			CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", "1", property, SECRET));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'" + property + "' must be " + expected)
			.contains(variable)
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "codegen.timeout, 0s, must be longer than zero", "codegen.retry.max-attempts, 0, must be at least 1",
			"codegen.retry.multiplier, 0.5, must be at least 1", "codegen.watch.multiplier, 0, must be at least 1",
			"codegen.watch.max-interval, 1s, must not be shorter than the initial interval",
			"codegen.http.max-connections, 0, must be at least 1",
			"codegen.http.connect-timeout, 30d, must not be longer than 20 days",
			"codegen.watch.timeout, 999999d, must not be longer than 20 days",
			"codegen.rate-limit.max-wait, -1s, must not be negative",
			"codegen.rate-limit.creation-max-wait, -1s, must not be negative",
			"codegen.rate-limit.limits.standard.permits, 2147483647, must be at most 100000",
			"codegen.http.max-response-size, 3GB, must be larger than 0 and below 2GB" })
	void saysWhatAValueMustBe(String property, String value, String expected, CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", "1", property, value));
		assertThat(output).contains("APPLICATION FAILED TO START").contains("'" + property + "' " + expected);
	}

	@Test
	void leavesPropertiesOfOthersToBootsAnalysis(CapturedOutput output) {
		fail(Map.of("codegen.token", "other", "codegen.org-id", "1", "spring.main.web-application-type", "nonsense"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("nonsense")
			.doesNotContain("The Codegen client cannot be configured");
	}

	@Test
	void doesNotHappenWhenAllIsSet(CapturedOutput output) {
		Map<String, Object> settings = Map.of("codegen.token", SECRET, "codegen.org-id", "1");
		try (ConfigurableApplicationContext context = application(settings).run()) {
			assertThat(context.isRunning()).isTrue();
		}
		assertThat(output).doesNotContain("APPLICATION FAILED TO START").doesNotContain(SECRET);
	}

	private static void fail(Map<String, Object> settings) {
		assertThat(catchThrowable(() -> application(settings).run())).isNotNull();
	}

	private static SpringApplicationBuilder application(Map<String, Object> settings) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(new HashMap<>(settings));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(CodegenAutoConfiguration.class)
	static class Application {

	}

}
