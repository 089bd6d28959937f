package com.codegen.spring.transport;

import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FilterFailureTests {

	private static final String PROMPT = "a prompt nobody may see";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void beforeTheRequestIsKnownNotToBeSent() {
		CodegenException failure = create(filter((request, next) -> {
			throw new IllegalStateException("no tenant");
		}));
		assertThat(failure.getErrorCode()).isEqualTo("unexpected");
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure).hasMessageContaining("no tenant").hasCauseInstanceOf(IllegalStateException.class);
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void afterTheResponseLeavesTheOutcomeOpen() {
		CodegenException failure = create(filter((request, next) -> next.exchange(request).map((response) -> {
			throw new IllegalStateException("cannot read");
		})));
		assertThat(failure).isInstanceOf(CodegenOutcomeUnknownException.class)
			.hasRootCauseInstanceOf(IllegalStateException.class);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
		assertThat(this.server.simulation().runCount()).isEqualTo(1);
	}

	@Test
	void doesNotReachTheRequest() {
		CodegenException failure = create(filter((request, next) -> next.exchange(request)
			.flatMap((response) -> response.createException()
				.flatMap((WebClientResponseException ex) -> Mono.error(new IllegalStateException("wrapped", ex))))));
		assertThat(failure).isInstanceOf(CodegenOutcomeUnknownException.class);
		assertThat(failure.getCause()).hasNoCause();
	}

	@Test
	void ofATokenProviderIsKnownNotToBeSent() {
		CodegenException failure = create((builder) -> builder.tokenProvider(() -> {
			throw new IllegalStateException("the vault is sealed");
		}));
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure).hasMessageContaining("the token provider");
		assertThat(this.server.requests()).isEmpty();
	}

	private CodegenException create(UnaryOperator<CodegenTemplateBuilder> change) {
		try (CodegenTemplate template = change.apply(Clients.hasty(this.server)).build()) {
			CodegenException failure = catchThrowableOfType(CodegenException.class, () -> template.runTask(PROMPT));
			ObjectGraph.assertFreeOf(failure, Clients.TOKEN, PROMPT);
			return failure;
		}
	}

	private static UnaryOperator<CodegenTemplateBuilder> filter(ExchangeFilterFunction filter) {
		return (builder) -> builder.webClientBuilder(WebClient.builder().filter(filter));
	}

}
