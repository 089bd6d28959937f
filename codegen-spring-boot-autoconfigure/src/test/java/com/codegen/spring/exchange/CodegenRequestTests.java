package com.codegen.spring.exchange;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CodegenRequestTests {

	private static final String BASE = "https://api.codegen.com/v1/";

	@Test
	void replacesVariablesInOrder() {
		URI uri = CodegenRequest.of(Endpoints.AGENT_RUN_LOGS, String.class, 12L, 7L).uri(BASE);
		assertThat(uri).hasToString(BASE + "alpha/organizations/12/agent/run/7/logs");
	}

	@Test
	void encodesTextVariablesAndQuery() {
		Endpoint endpoint = new Endpoint("x", Endpoints.USER_ME.method(), "a/{b}/c", RateClass.STANDARD,
				Repeatability.REPEATABLE);
		URI uri = CodegenRequest.of(endpoint, String.class, "../x?y/%2e")
			.withQuery("q", "a b&c=d")
			.withQuery("absent", null)
			.withQuery("n", 5)
			.uri(BASE);
		assertThat(uri).hasToString(BASE + "a/..%2Fx%3Fy%2F%252e/c?q=a%20b%26c%3Dd&n=5");
	}

	@Test
	void refusesAWrongNumberOfVariables() {
		assertThatIllegalStateException()
			.isThrownBy(() -> CodegenRequest.of(Endpoints.AGENT_RUN_GET, String.class, 12L).uri(BASE));
		assertThatIllegalStateException()
			.isThrownBy(() -> CodegenRequest.of(Endpoints.USER_ME, String.class, 12L).uri(BASE));
	}

	@Test
	void showsNeitherVariablesNorBody() {
		assertThat(CodegenRequest.of(Endpoints.AGENT_RUN_CREATE, String.class, 12L).withBody("secret prompt"))
			.hasToString("CodegenRequest[agent-run.create]");
	}

	@Test
	void cataloguesEachOperationOnce() {
		assertThat(Endpoints.all()).extracting((endpoint) -> endpoint.method() + " " + endpoint.path())
			.doesNotHaveDuplicates();
		assertThat(Endpoints.all()).filteredOn(Endpoint::documented).hasSize(25);
		assertThat(Endpoints.all()).filteredOn((endpoint) -> !endpoint.documented())
			.extracting(Endpoint::operation)
			.containsExactly("organization.update", "user.update", "api-token.create", "api-token.list",
					"api-token.revoke");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Endpoint("x",
				Endpoints.USER_ME.method(), "/absolute", RateClass.STANDARD, Repeatability.REPEATABLE));
	}

}
