package com.codegen.spring.sandbox;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Covers(blocking = SandboxOperations.class, reactive = ReactiveSandboxOperations.class)
class SandboxOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void letsAnAgentReadTheLogs(Style style) {
		LogAnalysis analysis = operations(style).analyzeLogs(12);
		assertThat(analysis.agentRunId()).isEqualTo(this.server.simulation().runs().get(0).id());
		assertThat(analysis.status()).isNotBlank();
		assertThat(analysis.message()).contains("12");
		assertThat(this.server.requests("POST", "/sandbox/12/analyze-logs")).singleElement()
			.satisfies((request) -> assertThat(request.body()).isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void failsForASandboxThatIsNotThere(Style style) {
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> operations(style).analyzeLogs(0));
	}

	private SandboxOperations operations(Style style) {
		return calls.of(style, this.template.sandboxes(), this.template.reactive().sandboxes());
	}

}
