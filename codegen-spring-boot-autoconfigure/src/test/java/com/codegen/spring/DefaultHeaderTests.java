package com.codegen.spring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DefaultHeaderTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void sendsTheHeadersWithEveryRequest() {
		try (CodegenTemplate template = Clients.of(this.server)
			.defaultHeader("X-Organization-ID", "4711")
			.defaultHeader("X-Team", "wrong")
			.defaultHeader("x-team", "right")
			.build()) {
			template.users().me();
			template.agentRuns().create("Work");
		}
		assertThat(this.server.requests()).hasSize(2).allSatisfy((request) -> {
			assertThat(request.header("X-Organization-ID")).isEqualTo("4711");
			assertThat(request.header("X-Team")).isEqualTo("right");
			assertThat(request.header("Authorization")).isEqualTo("Bearer " + this.server.token());
		});
	}

	@Test
	void doesNotChangeTheBuilderItCameFrom() {
		CodegenTemplateBuilder builder = Clients.of(this.server);
		builder.defaultHeader("X-Team", "other");
		try (CodegenTemplate template = builder.build()) {
			template.users().me();
		}
		assertThat(this.server.requests()).extracting((RecordedRequest request) -> request.header("X-Team"))
			.containsOnlyNulls();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization", "authorization", "AUTHORIZATION" })
	void refusesTheHeaderOfTheToken(String name) {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().defaultHeader(name, "Bearer s3cr3t"))
			.withMessage("The Codegen setting 'codegen.headers." + name + "' must not be set: set codegen.token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3cr3t\r\nX-Injected: 1", "s3cr3t\n", "s3cr3t\u0000", "s3cr3t-\u00e4" })
	void refusesAValueThatCannotBeSentWithoutShowingIt(String value) {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().defaultHeader("X-Key", value))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("codegen.headers.X-Key"))
			.withMessageNotContaining("s3cr3t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X Key", "X-Key:", "X-Key\r\nX-Injected", "X-K\u00e4y" })
	void refusesANameThatCannotBeSent(String name) {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().defaultHeader(name, "value"))
			.withMessage("The Codegen setting 'codegen.headers' has a name that cannot be one of a header");
	}

}
