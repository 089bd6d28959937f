package com.codegen.spring.transport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.organization.UserUpdate;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.repository.CheckSuiteSettingsUpdate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Texts that cannot arrive as they are refused before anything is sent.
 */
class SentTextTests {

	private static final String HIGH = "secret\ud83d.";

	private static final String LOW = "\ude00";

	private static final String NUL = "a\u0000b";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenRateLimiter limiter = mock(CodegenRateLimiter.class);

	private final CodegenTemplate template = Clients.of(this.server).rateLimiter(this.limiter).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	static Stream<Arguments> texts() {
		return Stream.of(
				call("'prompt' has half of a surrogate pair at position 6", (api) -> api.agentRuns().create(HIGH)),
				call("'prompt' has half of a surrogate pair at position 0", (api) -> api.agentRuns().create(LOW + "x")),
				call("'prompt' has half of a surrogate pair at position 1",
						(api) -> api.agentRuns().create("x\ude00\ud83d")),
				call("'prompt' has half of a surrogate pair at position 1", (api) -> api.agentRuns().create("x\ud83d")),
				call("'prompt' has a NUL character at position 1", (api) -> api.agentRuns().create(NUL)),
				call("'prompt' has a NUL character at position 1", (api) -> api.runTask(NUL)),
				call("'prompt' has a NUL character at position 1",
						(api) -> api.agentRuns().resume(ResumeAgentRun.of(1, NUL))),
				call("'images[1]' has a NUL character at position 1",
						(api) -> api.agentRuns()
							.create(new CreateAgentRun("Look", List.of("data:,a", NUL), null, null, null, null))),
				call("'model' has a NUL character at position 1",
						(api) -> api.agentRuns().create(new CreateAgentRun("Look", null, null, null, NUL, null))),
				call("'metadata.a[1].b' has half of a surrogate pair at position 0",
						(api) -> api.agentRuns().create(metadata("a", List.of(1, Map.of("b", LOW))))),
				call("'metadata.a' has a NUL character at position 1",
						(api) -> api.agentRuns().create(metadata("a", NUL))),
				call("a key in 'metadata' has half of a surrogate pair at position 6",
						(api) -> api.agentRuns().create(metadata(HIGH, 1))),
				call("'name' has a NUL character at position 1",
						(api) -> api.users().update(1, new UserUpdate(NUL, null, null))),
				call("'custom_prompts.build' has a NUL character at position 1",
						(api) -> api.repositories()
							.updateCheckSuiteSettings(1,
									CheckSuiteSettingsUpdate.none().withCustomPrompts(Map.of("build", NUL)))),
				call("'name' has a NUL character at position 1", (api) -> api.apiTokens().create(NUL, null)),
				call("'provider' has half of a surrogate pair at position 0",
						(api) -> api.connections().revokeOauth(LOW)));
	}

	private static CreateAgentRun metadata(String key, Object value) {
		return new CreateAgentRun("Look", null, Map.of(key, value), null, null, null);
	}

	private static Arguments call(String message, Consumer<CodegenTemplate> call) {
		return arguments(message, call);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void areRefusedBeforeAnythingIsSent(String message, Consumer<CodegenTemplate> call) {
		Throwable failure = catchThrowable(() -> call.accept(this.template));
		assertThat(failure).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining(message)
			.hasMessageNotContainingAny("secret", "\u0000", LOW);
		assertThat(this.server.requests()).isEmpty();
		then(this.limiter).shouldHaveNoInteractions();
	}

	@Test
	void areRefusedByTheReactiveClientWithASignal() {
		StepVerifier.create(this.template.reactive().agentRuns().create(NUL))
			.verifyErrorMessage(
					"The request cannot be sent: 'prompt' has a NUL character at position 1. Remove it and try again.");
	}

	@Test
	void valuesThatAreNoJsonTakeNoPermitEither() {
		Map<String, Object> endless = new HashMap<>();
		endless.put("self", endless);
		for (Object value : List.of(endless, new Failing("secret"))) {
			assertThat(catchThrowable(() -> this.template.agentRuns().create(metadata("a", value))))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageStartingWith("The request cannot be written as JSON at 'metadata")
				.hasMessageNotContaining("secret");
		}
		then(this.limiter).shouldHaveNoInteractions();
	}

	@Test
	void everythingElseArrives() {
		String text = "😀 tab\t line\n\u0001 \ufffd \uffff \u200b é";
		try (CodegenTemplate usual = Clients.hasty(this.server).build()) {
			usual.agentRuns().create(metadata("t", text));
			assertThat(usual.agentRuns().list().items().get(0).metadata().asMap()).containsEntry("t", text);
		}
	}

	/**
	 * A value that fails when it is written.
	 */
	public record Failing(String text) {

		@Override
		public String text() {
			throw new IllegalStateException(this.text);
		}

	}

}
