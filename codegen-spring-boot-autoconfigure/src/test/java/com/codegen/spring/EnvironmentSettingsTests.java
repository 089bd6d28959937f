package com.codegen.spring;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.support.Homes;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class EnvironmentSettingsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final String realHome = System.getProperty("user.home");

	@TempDir
	Path home;

	@AfterEach
	void goHome() {
		System.setProperty("user.home", this.realHome);
	}

	@Test
	void buildsATemplateOfVariables() {
		CodegenTemplateBuilder builder = apply(Map.of("CODEGEN_API_TOKEN", this.server.token(), "REPOSITORY_ORG_ID",
				"4711", "CODEGEN_API_URL", this.server.baseUrl()));
		try (CodegenTemplate template = builder.build()) {
			assertThat(template.organizationId()).isEqualTo(4711);
			assertThat(template.users().me().id()).isPositive();
		}
	}

	@Test
	void keepsWhatTheEnvironmentDoesNotHave() {
		CodegenTemplateBuilder builder = EnvironmentSettings.apply(CodegenTemplate.builder().token("mine"),
				CodegenSettings.of(Map.of("CODEGEN_ORG_ID", "12")::get, this.home));
		try (CodegenTemplate template = builder.build()) {
			assertThat(template.organizationId()).isEqualTo(12);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "acme", "1.5", "-1", "99999999999999999999" })
	void refusesAnOrganizationThatIsNoNumber(String organization) {
		Map<String, String> variables = Map.of("CODEGEN_TOKEN", "a-token", "CODEGEN_ORG_ID", organization);
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(() -> apply(variables).build())
			.withMessage("The Codegen setting 'codegen.org-id' must be a positive number");
	}

	@Test
	void failsWithoutAToken() {
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(apply(Map.of())::build)
			.withMessage("The Codegen setting 'codegen.token' is not set");
	}

	@Test
	void readsTheMachinesOwnSettings() {
		assumeThat(System.getenv("CODEGEN_TOKEN")).as("this machine has a Codegen token of its own").isNullOrEmpty();
		System.setProperty("user.home", this.home.toString());
		Homes.write(this.home, "{\"token\":\"" + this.server.token() + "\",\"org_id\":4711,\"base_url\":\""
				+ this.server.baseUrl() + "\"}");
		try (CodegenTemplate template = CodegenTemplate.fromEnvironment()) {
			assertThat(template.agentRuns().list().items()).isEmpty();
			assertThat(this.server.requests("GET", "/v1/organizations/4711/agent/runs")).hasSize(1);
		}
	}

	private CodegenTemplateBuilder apply(Map<String, String> variables) {
		return EnvironmentSettings.apply(CodegenTemplate.builder(), CodegenSettings.of(variables::get, this.home));
	}

}
