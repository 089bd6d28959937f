package com.codegen.spring.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.retry.CodegenRetryPolicy;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the messages of failures say.
 */
class MessageTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"id":0}                                | the response has an unexpected value at 'id'
			{}                                      | the response has an unexpected value at 'id'
			{"id":12.7}                             | the response has an unexpected value at 'id'
			{"id":"x"}                              | the response has an unexpected value at 'id'
			{"id":9223372036854775808}              | the response has an unexpected value at 'id'
			{"id":[1]}                              | the response has an unexpected value at 'id'
			[]                                      | the response is JSON of another shape than expected
			"text"                                  | the response is JSON of another shape than expected
			5                                       | the response is JSON of another shape than expected
			{"id":1} {"id":2}                       | the response holds more than one JSON value
			{"id":1,"id":2}                         | the response repeats the key 'id'
			{"id":1                                 | the response is not well-formed JSON (it ends too early)
			{"id":1,}                               | the response is not well-formed JSON (line 1, column 9)
			""")
	void namesWhatIsWrongWithAResponse(String body, String message) {
		this.server.always((request) -> true, Fault.rawBody("application/json", body));
		assertThat(failure().getMessage()).startsWith("user.me: HTTP 200, but " + message);
	}

	@Test
	void namesTheLimitThatAResponseExceeds() {
		this.server.always((request) -> true, Fault.rawBody("application/json", "{\"a\":" + "[".repeat(5_000)));
		assertThat(failure()).hasMessage("user.me: HTTP 200, but the response is nested deeper than 200 levels");
		this.server.reset();
		this.server.always((request) -> true, Fault.rawBody("application/json", "{\"id\":" + "1".repeat(5_000) + "}"));
		assertThat(failure()).hasMessageContaining("the response has a number of more than 100 digits");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					302 | https://elsewhere.example/login?a=b | HTTP 302: redirect to 'elsewhere.example' is not followed; check the base URL
					307 | http://my_host:8080/x               | HTTP 307: redirect to 'my_host' is not followed; check the base URL
					301 | //other.example/                    | HTTP 301: redirect to 'other.example' is not followed; check the base URL
					303 | /login                              | HTTP 303: redirect on the same host is not followed; check the base URL
					302 | login                               | HTTP 302: redirect on the same host is not followed; check the base URL
					302 | ' '                                 | HTTP 302: redirect without a valid address is not followed; check the base URL
					308 | http://[x                           | HTTP 308: redirect without a valid address is not followed; check the base URL
					302 | mailto:a@b.c                        | HTTP 302: redirect without a valid address is not followed; check the base URL
					304 | https://elsewhere.example/          | HTTP 304 is not expected
					300 | ' '                                 | HTTP 300 is not expected
					""")
	void namesWhereARedirectLeads(int status, String location, String message) {
		Fault redirect = Fault.status(status).body("");
		this.server.always((request) -> true, location.isBlank() ? redirect : redirect.header("Location", location));
		assertThat(failure()).hasMessage("user.me: " + message);
	}

	@Test
	void namesTheHostThatCannotBeReached() throws IOException {
		int port = unusedPort();
		assertThat(unreachable("http://127.0.0.1:" + port))
			.hasMessageStartingWith("user.me: connection refused: 127.0.0.1:" + port);
		assertThat(unreachable("http://localhost:" + port))
			.hasMessageStartingWith("user.me: connection refused: localhost")
			.hasMessageContaining(":" + port);
		assertThat(unreachable("https://codegen.invalid:8443"))
			.hasMessageStartingWith("user.me: unknown host: codegen.invalid:8443");
		assertThat(unreachable("https://codegen.invalid"))
			.hasMessageStartingWith("user.me: unknown host: codegen.invalid:443");
	}

	@Test
	void saysWhichAttemptWasTheLastAndWhy() {
		this.server.always((request) -> true, Fault.status(503).body(""));
		assertThat(failure()).hasMessage("user.me: HTTP 503 (attempt 3 of 3)");
		try (CodegenTemplate once = Clients.hasty(this.server).retry(attempts(1)).build()) {
			assertThat(catchThrowableOfType(CodegenException.class, () -> once.users().me()))
				.hasMessage("user.me: HTTP 503");
		}
	}

	@Test
	void saysThatTheRetryBudgetIsUsedUp() {
		this.server.always((request) -> true, Fault.status(503).body(""));
		for (int i = 0; i < 10; i++) {
			failure();
		}
		assertThat(failure()).hasMessage("user.me: HTTP 503 (attempt 1, not repeated: too many calls failed recently)");
		assertThat(failure().isRetryBudgetExhausted()).isTrue();
	}

	@Test
	void saysThatTheServerAsksForTooLongAWait() {
		this.server.always((request) -> true, Fault.status(503).body("").retryAfter("7200"));
		assertThat(failure()).hasMessage(
				"user.me: HTTP 503 (attempt 1, not repeated: the server asks to wait 7200 s, longer than the retry policy allows)");
	}

	@Test
	void saysThatTheDeadlineIsTooNear() {
		this.server.always((request) -> true, Fault.status(503).body("").retryAfter("30"));
		try (CodegenTemplate shortCall = Clients.hasty(this.server)
			.timeouts(CallTimeouts.defaults().withCall(Duration.ofSeconds(5)))
			.build()) {
			assertThat(catchThrowableOfType(CodegenException.class, () -> shortCall.users().me())).hasMessage(
					"user.me: HTTP 503 (attempt 1, not repeated: the next attempt would be later than the call's deadline)");
		}
	}

	@Test
	void writesTimesInFittingUnits() {
		this.server.always((request) -> true, Fault.hang());
		try (CodegenTemplate shortCall = Clients.hasty(this.server)
			.timeouts(CallTimeouts.defaults().withCall(Duration.ofMillis(300)))
			.build()) {
			assertThat(catchThrowableOfType(CodegenException.class, () -> shortCall.users().me()))
				.hasMessageContaining("no answer within 300 ms");
		}
		try (CodegenTemplate longCall = Clients.hasty(this.server)
			.timeouts(CallTimeouts.defaults().withCall(Duration.ofMillis(1500)))
			.build()) {
			assertThat(catchThrowableOfType(CodegenException.class, () -> longCall.users().me()))
				.hasMessageContaining("no answer within 1.5 s");
		}
		this.server.reset();
		assertThat(catchThrowableOfType(CodegenException.class,
				() -> this.template.runTask("Look").await(Duration.ofMillis(1))))
			.hasMessageContaining("did not end within 1 ms");
	}

	private static RetrySettings attempts(int number) {
		return new RetrySettings(new CodegenRetryPolicy(number, Duration.ofSeconds(60)),
				Clients.hastyRetry().backOffPolicy(), Clients.hastyRetry().listeners());
	}

	private static CodegenException unreachable(String url) {
		try (CodegenTemplate client = CodegenTemplate.builder()
			.baseUrl(url)
			.token(Clients.TOKEN)
			.organizationId(1)
			.retry(attempts(1))
			.build()) {
			return catchThrowableOfType(CodegenException.class, () -> client.users().me());
		}
	}

	private CodegenException failure() {
		return catchThrowableOfType(CodegenException.class, () -> this.template.users().me());
	}

	private static int unusedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
