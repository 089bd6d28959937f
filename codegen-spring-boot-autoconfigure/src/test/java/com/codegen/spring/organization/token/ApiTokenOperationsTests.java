package com.codegen.spring.organization.token;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.organization.EndpointNotAvailableException;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Covers(blocking = ApiTokenOperations.class, reactive = ReactiveApiTokenOperations.class)
class ApiTokenOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void createsAToken(Style style) {
		Instant end = Instant.parse("2099-01-01T00:00:00Z");
		CreatedApiToken created = operations(style).create("ci", end);
		assertThat(created.id()).isEqualTo(71);
		assertThat(created.name()).isEqualTo("ci");
		assertThat(created.token()).isEqualTo(ApiToken.of(this.server.token() + "-71"));
		assertThat(created.createdAt()).isNotNull();
		assertThat(created.expiresAt()).isEqualTo(end);
		assertThat(created.toString()).contains("token=******").doesNotContain(created.token().value());
		assertThat(operations(style).create("ever").expiresAt()).isNull();
		assertThat(this.server.requests("POST", "/v1/users/tokens")).extracting(RecordedRequest::body)
			.containsExactly("{\"name\":\"ci\",\"expires_at\":\"2099-01-01T00:00:00Z\"}", "{\"name\":\"ever\"}");
	}

	@ParameterizedTest
	@EnumSource
	void listsAndRevokesTokens(Style style) {
		CreatedApiToken first = operations(style).create("one");
		operations(style).create("two");
		assertThat(operations(style).list().items()).extracting(ApiTokenSummary::name).containsExactly("one", "two");
		assertThat(operations(style).list(new PageRequest(0, 1)).items())
			.containsExactly(new ApiTokenSummary(first.id(), "one", first.createdAt(), null));
		operations(style).revoke(first.id());
		assertThat(operations(style).list().items()).extracting(ApiTokenSummary::name).containsExactly("two");
		assertThat(this.server.requests("DELETE", "/v1/users/tokens/" + first.id())).hasSize(1);
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).revoke(first.id()));
	}

	@ParameterizedTest
	@EnumSource
	void saysThatTheDeploymentDoesNotOfferTokens(Style style) {
		this.server.always((request) -> true, Fault.status(404).body("{\"detail\":\"Not Found\"}"));
		List<Runnable> calls = List.of(() -> operations(style).create("ci"), () -> operations(style).list(),
				() -> operations(style).revoke(1));
		assertThat(calls)
			.allSatisfy((call) -> assertThatExceptionOfType(EndpointNotAvailableException.class).isThrownBy(call::run));
	}

	@Test
	void doesNotRepeatACreationWhoseAnswerIsLost() {
		this.server.enqueue(Fault.reset());
		assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
			.isThrownBy(() -> this.template.apiTokens().create("ci"));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void refusesACreationWithoutAToken() {
		this.server.enqueue(Fault.rawBody("application/json", "{\"id\":1}"));
		assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
			.isThrownBy(() -> this.template.apiTokens().create("ci"))
			.withCauseInstanceOf(CodegenProtocolException.class);
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.apiTokens().create(" "));
	}

	private ApiTokenOperations operations(Style style) {
		return calls.of(style, this.template.apiTokens(), this.template.reactive().apiTokens());
	}

}
