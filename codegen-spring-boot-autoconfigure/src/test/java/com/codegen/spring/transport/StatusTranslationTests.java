package com.codegen.spring.transport;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenBadRequestException;
import com.codegen.spring.error.CodegenConflictException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.error.CodegenValidationException.FieldError;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class StatusTranslationTests {

	private static final String PROMPT = "a prompt nobody may see";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	static Stream<Arguments> statuses() {
		return Stream.of(arguments(400, CodegenBadRequestException.class, 1, 1),
				arguments(401, CodegenAuthenticationException.class, 1, 1),
				arguments(402, CodegenQuotaExceededException.class, 1, 1),
				arguments(403, CodegenAccessDeniedException.class, 1, 1),
				arguments(404, CodegenNotFoundException.class, 1, 1),
				arguments(405, CodegenBadRequestException.class, 1, 1),
				arguments(408, CodegenServerException.class, 3, 1),
				arguments(409, CodegenConflictException.class, 1, 1),
				arguments(413, CodegenBadRequestException.class, 1, 1),
				arguments(422, CodegenValidationException.class, 1, 1),
				arguments(429, CodegenRateLimitException.class, 3, 3),
				arguments(451, CodegenBadRequestException.class, 1, 1),
				arguments(500, CodegenServerException.class, 3, 1), arguments(502, CodegenServerException.class, 3, 1),
				arguments(503, CodegenServerException.class, 3, 1), arguments(504, CodegenServerException.class, 3, 1),
				arguments(529, CodegenServerException.class, 3, 1),
				arguments(304, CodegenProtocolException.class, 1, 1));
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void becomesAnExceptionOfItsKind(int status, Class<? extends CodegenException> type, int reads, int creations) {
		this.server.always((request) -> true, Fault.status(status).header("X-Request-Id", "req-1").retryAfter("0"));
		CodegenException read = catchThrowableOfType(CodegenException.class, () -> this.template.agentRuns().get(7));
		assertThat(read).isInstanceOf(type);
		assertThat(read.getStatusCode()).isEqualTo(status);
		assertThat(read.getRequestId()).isEqualTo("req-1");
		assertThat(read.getOperation()).isEqualTo("agent-run.get");
		assertThat(read.getAttempts()).isEqualTo(reads);
		assertThat(this.server.requests("GET", "/agent/run/7")).hasSize(reads);
		assertThat(read.getElapsed()).isPositive();
		CodegenException creation = catchThrowableOfType(CodegenException.class, () -> this.template.runTask(PROMPT));
		assertThat(this.server.requests("POST", "/agent/run")).hasSize(creations);
		assertThat((creation instanceof CodegenOutcomeUnknownException) ? creation.getCause() : creation)
			.isInstanceOf(type);
		assertThat(creation.getOutcome())
			.isEqualTo((status == 408 || status >= 500) ? Outcome.UNKNOWN : Outcome.REJECTED);
		ObjectGraph.assertFreeOf(read, Clients.TOKEN);
		ObjectGraph.assertFreeOf(creation, Clients.TOKEN, PROMPT);
	}

	@Test
	void keepsWhatTheServerSays() {
		this.server.enqueue(Fault.status(402).body("{\"message\":\"Plan used up\",\"status_code\":402}"));
		assertThat(failure()).hasMessage("user.me: HTTP 402: Plan used up");
		this.server.enqueue(Fault.status(401).body("{\"detail\":\"Invalid token\"}"));
		assertThat(failure()).hasMessage("user.me: HTTP 401: Invalid token");
	}

	@Test
	void namesRefusedFieldsWithoutTheirValues() {
		this.server.enqueue(Fault.status(422).body("""
				{"detail":[{"loc":["body","images",0],"msg":"Input should be a string","type":"string_type",
				"input":"a prompt nobody may see","ctx":{"prompt":"a prompt nobody may see"}}]}"""));
		CodegenValidationException failure = catchThrowableOfType(CodegenValidationException.class,
				() -> this.template.runTask(PROMPT));
		assertThat(failure.getFieldErrors())
			.containsExactly(new FieldError("body.images.0", "Input should be a string", "string_type"));
		assertThat(failure).hasMessageContaining("body.images.0: Input should be a string");
		ObjectGraph.assertFreeOf(failure, PROMPT);
	}

	@Test
	void removesAnEchoOfTheToken() {
		this.server.enqueue(Fault.status(403).body("{\"message\":\"no access with " + Clients.TOKEN + "\"}"));
		CodegenException failure = failure();
		assertThat(failure).hasMessageEndingWith("no access with ******");
		ObjectGraph.assertFreeOf(failure, Clients.TOKEN);
	}

	@Test
	void escapesWhatCouldForgeALogLine() {
		this.server.enqueue(Fault.status(404).body("{\"message\":\"a\\r\\nb\\u001b[31mc\\u202ed\\u0000\"}"));
		assertThat(failure().getMessage()).endsWith("a\\u000d\\u000ab\\u001b[31mc\\u202ed\\u0000");
	}

	@Test
	void cutsLongTexts() {
		this.server.enqueue(Fault.status(404).body("{\"message\":\"" + "x".repeat(10_000) + "\"}"));
		assertThat(failure().getMessage()).hasSize(500).endsWith("…");
		this.server.enqueue(Fault.status(404).contentType("text/html").body("<html>" + "y".repeat(10_000)));
		assertThat(failure().getMessage()).contains("yyy").doesNotContain("<html>").hasSizeLessThan(300);
	}

	@Test
	void mapsByStatusWhenTheBodyIsUseless() {
		for (String body : new String[] { "", "null", "[]", "{", "{\"detail\":{\"a\":1}}", "{\"message\":5}" }) {
			this.server.enqueue(Fault.status(403).body(body));
			assertThat(failure()).isInstanceOf(CodegenAccessDeniedException.class);
		}
		this.server.enqueue(Fault.status(403).body("z".repeat(200_000)));
		assertThat(failure()).isInstanceOf(CodegenAccessDeniedException.class);
	}

	@Test
	void followsNoRedirect() {
		try (CodegenServer elsewhere = CodegenServer.start()) {
			for (int status : new int[] { 301, 302, 303, 307, 308 }) {
				this.server.enqueue(Fault.redirect(status, elsewhere.url() + "/v1/organizations/4711/agent/run"));
				CodegenException failure = catchThrowableOfType(CodegenException.class,
						() -> this.template.runTask(PROMPT));
				assertThat((status == 303) ? failure.getCause() : failure).isInstanceOf(CodegenProtocolException.class)
					.hasMessageContaining("redirect to '127.0.0.1' is not followed");
			}
			assertThat(elsewhere.requests()).isEmpty();
			assertThat(this.server.requests()).hasSize(5);
		}
	}

	@Test
	void asksOnceMoreWhenTheTokenHasChangedMeanwhile() {
		ApiToken[] tokens = { ApiToken.of("an-old-token"), ApiToken.of(Clients.TOKEN), ApiToken.of(Clients.TOKEN) };
		int[] asked = { 0 };
		try (CodegenTemplate rotating = Clients.hasty(this.server)
			.tokenProvider(() -> tokens[Math.min(asked[0]++, 2)])
			.build()) {
			assertThat(rotating.users().me().id()).isPositive();
			assertThat(this.server.requests()).hasSize(2);
		}
	}

	private CodegenException failure() {
		return catchThrowableOfType(CodegenException.class, () -> this.template.users().me());
	}

}
