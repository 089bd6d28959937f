package com.codegen.spring.transport;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Errors that Reactor throws instead of passing them on.
 */
class ErrorGuardTests {

	private static final Duration LIMIT = Duration.ofSeconds(8);

	private static final CallTimeouts TIMEOUTS = CallTimeouts.defaults().withCall(LIMIT).withCreation(LIMIT);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	static List<Supplier<Error>> errors() {
		return List.of(StackOverflowError::new, OutOfMemoryError::new, NoClassDefFoundError::new, AssertionError::new);
	}

	@ParameterizedTest
	@MethodSource("errors")
	void reachTheCallerWhenAResponseIsFiltered(Supplier<Error> error) {
		assertEnds(ExchangeFilterFunction.ofResponseProcessor((response) -> {
			throw error.get();
		}), Outcome.UNKNOWN);
	}

	@ParameterizedTest
	@MethodSource("errors")
	void reachTheCallerWhenARequestIsFiltered(Supplier<Error> error) {
		assertEnds((request, next) -> {
			throw error.get();
		}, Outcome.NOT_SENT);
	}

	@ParameterizedTest
	@MethodSource("errors")
	void reachTheCallerWhenARequestIsFilteredLater(Supplier<Error> error) {
		assertEnds((request, next) -> Mono.defer(() -> {
			throw error.get();
		}), Outcome.NOT_SENT);
	}

	@Test
	void reachTheCallerWhenAResponseIsDecoded() {
		this.server.enqueue(Fault.rawBody("application/json", "{\"id\":1}"));
		try (CodegenTemplate template = Clients.hasty(this.server).timeouts(TIMEOUTS).build()) {
			CodegenException failure = catchThrowableOfType(CodegenException.class,
					() -> template.exchange(CodegenRequest.of(Endpoints.USER_ME, Recursive.class)));
			assertSoon(failure, "StackOverflowError");
			assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
		}
	}

	@ParameterizedTest
	@MethodSource("errors")
	void ofAListenerDoNotReachTheCaller(Supplier<Error> error) {
		this.server.enqueue(Fault.status(503), Fault.status(503));
		try (CodegenTemplate template = Clients.hasty(this.server).timeouts(TIMEOUTS).callListener(new CallListener() {

			@Override
			public void onAttempt(Endpoint endpoint) {
				throw error.get();
			}

			@Override
			public void onRetry(Endpoint endpoint, CodegenException failure) {
				throw error.get();
			}

		}).build()) {
			assertThat(template.users().me().id()).isPositive();
		}
	}

	private void assertEnds(ExchangeFilterFunction filter, Outcome outcome) {
		try (CodegenTemplate template = Clients.hasty(this.server)
			.timeouts(TIMEOUTS)
			.webClientBuilder(WebClient.builder().filter(filter))
			.build()) {
			CodegenException read = catchThrowableOfType(CodegenException.class, () -> template.users().me());
			CodegenException paid = catchThrowableOfType(CodegenException.class,
					() -> template.agentRuns().create("paid"));
			CodegenException reactive = catchThrowableOfType(CodegenException.class,
					() -> template.reactive().users().me().block());
			assertThat(Stream.of(read, paid, reactive)).allSatisfy((failure) -> {
				assertSoon(failure, "");
				assertThat(failure.getOutcome()).isEqualTo(outcome);
			});
			assertThat(paid instanceof CodegenOutcomeUnknownException).isEqualTo(outcome == Outcome.UNKNOWN);
		}
	}

	private static void assertSoon(CodegenException failure, String text) {
		assertThat(failure.getElapsed()).isLessThan(LIMIT);
		assertThat(failure).hasMessageContaining(text);
		assertThat(failure.getErrorCode()).isNotEqualTo("timeout");
	}

	/**
	 * A type whose deserialization does not end.
	 *
	 * @param id any number
	 */
	record Recursive(long id) {

		Recursive {
			id = new Recursive(id).id();
		}

	}

}
