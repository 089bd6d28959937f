package com.codegen.spring.transport;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.organization.OrganizationUpdate;
import com.codegen.spring.organization.UserUpdate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * An answer to another question is an error of the protocol, whatever the operation.
 */
class AnswerCheckTests {

	private static final String PAGE = "\"total\":1,\"page\":1,\"size\":100,\"pages\":1}";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	static Stream<Arguments> otherAnswers() {
		return Stream.of(
				read("get", "{\"id\":2,\"organization_id\":4711}", "id is 2, not 1", (api) -> api.agentRuns().get(1)),
				read("get as text", "{\"id\":\"2\"}", "id is 2, not 1", (api) -> api.agentRuns().get(1)),
				read("get elsewhere", "{\"id\":1,\"organization_id\":12}", "organization_id is 12, not 4711",
						(api) -> api.agentRuns().get(1)),
				read("logs", "{\"id\":2,\"logs\":[]}", "id is 2, not 1", (api) -> api.agentRuns().logs(1)),
				read("logs elsewhere", "{\"id\":1,\"organization_id\":\"12\",\"logs\":[]}",
						"organization_id is 12, not 4711", (api) -> api.agentRuns().logs(1)),
				read("list", "{\"items\":[{\"id\":1,\"organization_id\":12},{\"id\":2,\"organization_id\":13}]," + PAGE,
						"organization_id is 12, not 4711", (api) -> api.agentRuns().list()),
				read("repositories", "{\"items\":[{\"id\":1,\"organization_id\":12}]," + PAGE,
						"organization_id is 12, not 4711",
						(api) -> api.repositories().list(com.codegen.spring.page.PageRequest.first())),
				read("integrations", "{\"organization_id\":12,\"integrations\":[]}", "organization_id is 12, not 4711",
						(api) -> api.organizations().integrations()),
				read("user", "{\"id\":2}", "id is 2, not 1", (api) -> api.users().get(1)),
				read("user update", "{\"id\":2}", "id is 2, not 1",
						(api) -> api.users().update(1, new UserUpdate("Ada", null, null))),
				read("organization update", "{\"id\":12}", "id is 12, not 4711",
						(api) -> api.organizations().update(new OrganizationUpdate("Acme", null, null))));
	}

	private static Arguments read(String name, String body, String message, Function<CodegenTemplate, Object> call) {
		return arguments(name, body, message, call);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("otherAnswers")
	void isRefusedOnce(String name, String body, String message, Function<CodegenTemplate, Object> call) {
		this.server.always((request) -> true, Fault.rawBody("application/json", body));
		CodegenException failure = catchThrowableOfType(CodegenException.class, () -> call.apply(this.template));
		assertThat(failure).isExactlyInstanceOf(CodegenProtocolException.class).hasMessageContaining(message);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
		assertThat(failure.getStatusCode()).isEqualTo(200);
		assertThat(failure.getAttempts()).isEqualTo(1);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void isRefusedByTheReactiveClientToo() {
		this.server.always((request) -> true, Fault.rawBody("application/json", "{\"id\":2}"));
		assertThat(catchThrowableOfType(CodegenProtocolException.class,
				() -> this.template.reactive().agentRuns().get(1).block(Duration.ofSeconds(30))))
			.hasMessageContaining("id is 2, not 1");
	}

	@Test
	void leavesTheOutcomeOfPaidCallsOpen() {
		this.server.always((request) -> true, Fault.rawBody("application/json", "{\"id\":2,\"organization_id\":12}"));
		CodegenException creation = catchThrowableOfType(CodegenException.class,
				() -> this.template.agentRuns().create("Look"));
		assertThat(creation).isInstanceOf(CodegenOutcomeUnknownException.class)
			.cause()
			.isInstanceOf(CodegenProtocolException.class)
			.hasMessageContaining("organization_id is 12, not 4711");
		CodegenException resumed = catchThrowableOfType(CodegenException.class,
				() -> this.template.agentRuns().resume(ResumeAgentRun.of(1, "More")));
		assertThat(resumed).isInstanceOf(CodegenOutcomeUnknownException.class)
			.cause()
			.hasMessageContaining("id is 2, not 1");
		assertThat(this.server.requests("POST", "/agent/run")).hasSize(1);
		assertThat(this.server.requests("POST", "/agent/run/resume")).hasSize(1);
	}

	@Test
	void takesAnAnswerThatNamesNothing() {
		this.server.enqueue(Fault.rawBody("application/json", "{\"id\":\"1\",\"organization_id\":null}"));
		assertThat(this.template.agentRuns().get(1).id()).isEqualTo(1);
		this.server.enqueue(Fault.rawBody("application/json", "{\"id\":5}"));
		assertThat(this.template.agentRuns().create("Look").id()).isEqualTo(5);
		this.server.enqueue(Fault.rawBody("application/json",
				"{\"items\":[{\"id\":1},{\"id\":2,\"organization_id\":null}]," + PAGE));
		assertThat(this.template.agentRuns().list()).hasSize(2);
	}

}
