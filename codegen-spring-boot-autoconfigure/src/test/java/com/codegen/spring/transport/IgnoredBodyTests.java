package com.codegen.spring.transport;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.repository.CheckSuiteSettingsUpdate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Operations whose answer holds nothing of interest take no login page for a success.
 */
class IgnoredBodyTests {

	private static final Map<String, Consumer<CodegenTemplate>> CALLS = Map.of("ban",
			(api) -> api.agentRuns().ban(StopAgentRun.of(1)), "unban",
			(api) -> api.agentRuns().unban(StopAgentRun.of(1)), "removeFromPullRequest",
			(api) -> api.agentRuns().removeFromPullRequest(StopAgentRun.of(1)), "revokeOauth",
			(api) -> api.connections().revokeOauth("linear"), "revoke token", (api) -> api.apiTokens().revoke(1),
			"check-suite update",
			(api) -> api.repositories().updateCheckSuiteSettings(501, CheckSuiteSettingsUpdate.none()));

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	static Stream<Arguments> bad() {
		return cross(Fault.rawBody("text/html", "<html><title>Log in</title></html>"),
				Fault.rawBody("application/json", "<html>Log in</html>"),
				Fault.rawBody("application/json", "{\"message\": \"All checks"),
				Fault.rawBody("application/json", "{\"message\": \"a\"} trailing"),
				Fault.rawBody("application/json", "{} {}"), Fault.rawBody("application/json", "[1,"),
				Fault.rawBody("application/json", "yes"), Fault.rawBody("application/json", "[".repeat(5_000)),
				Fault.rawBody("text/plain", "done"));
	}

	static Stream<Arguments> good() {
		return cross(Fault.emptyBody(200), Fault.emptyBody(204), Fault.rawBody("application/json", "{}"),
				Fault.rawBody("application/json", "null"), Fault.rawBody("application/json", "\"done\""),
				Fault.rawBody("application/json", " [1, {\"a\": true}] \n"), Fault.rawBody("application/json", " \r\n"),
				Fault.rawBody("application/problem+json", "{\"a\":1,\"a\":2}"), Fault.rawBody("application/json", "7"));
	}

	private static Stream<Arguments> cross(Fault... faults) {
		return CALLS.keySet()
			.stream()
			.sorted()
			.flatMap((call) -> Stream.of(faults).map((fault) -> arguments(call, fault)));
	}

	@ParameterizedTest
	@MethodSource("bad")
	void refusesWhatIsNotJson(String call, Fault fault) {
		this.server.always((request) -> true, fault);
		CodegenException failure = catchThrowableOfType(CodegenException.class,
				() -> CALLS.get(call).accept(this.template));
		assertThat(failure).isInstanceOf(CodegenProtocolException.class).hasMessageContaining("HTTP 200, but");
		assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
	}

	@ParameterizedTest
	@MethodSource("good")
	void takesNothingAndAnyJson(String call, Fault fault) {
		this.server.always((request) -> true, fault);
		assertThatCode(() -> CALLS.get(call).accept(this.template)).doesNotThrowAnyException();
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("names")
	void readsNoMoreThanTheLimit(String call) {
		this.server.always((request) -> true, Fault.hugeBody(20_000_000));
		assertThat(catchThrowableOfType(CodegenException.class, () -> CALLS.get(call).accept(this.template)))
			.isInstanceOf(CodegenResponseTooLargeException.class);
	}

	static Stream<String> names() {
		return CALLS.keySet().stream();
	}

}
