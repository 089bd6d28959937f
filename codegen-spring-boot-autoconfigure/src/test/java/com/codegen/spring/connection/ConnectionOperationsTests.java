package com.codegen.spring.connection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.json.JsonValue;
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

@Covers(blocking = ConnectionOperations.class, reactive = ReactiveConnectionOperations.class)
class ConnectionOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void listsMcpProviders(Style style) {
		List<McpProvider> providers = operations(style).mcpProviders();
		assertThat(providers).extracting(McpProvider::name).containsExactly("linear", "notion", "sentry");
		assertThat(providers.get(0)).isEqualTo(
				new McpProvider(3, "linear", "https://mcp.linear.example", "https://mcp.linear.example/authorize",
						"https://mcp.linear.example/token", List.of("read", "write"), true, JsonValue.NULL));
		assertThat(providers.get(0)).hasToString("McpProvider[id=3, name=linear]");
		assertThat(providers.get(1).defaultScopes()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void showsAndRevokesOauthTokens(Style style) {
		assertThat(operations(style).oauthStatus()).containsExactly("linear", "sentry", "slack");
		operations(style).revokeOauth("sentry");
		assertThat(operations(style).oauthStatus()).containsExactly("linear", "slack");
		assertThat(this.server.requests("POST", "/oauth/tokens/revoke")).extracting(RecordedRequest::query)
			.containsExactly("provider=sentry&org_id=" + this.server.organizationId());
		assertThat(this.server.requests("GET", "/oauth/tokens/status")).extracting(RecordedRequest::query)
			.containsOnly("org_id=" + this.server.organizationId());
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).revokeOauth("nobody"));
	}

	@ParameterizedTest
	@EnumSource
	void generatesASlackToken(Style style) {
		SlackToken token = operations(style).slackToken();
		assertThat(token.token().value()).isEqualTo("simulated-slack-1");
		assertThat(token.message()).contains(token.token().value());
		assertThat(token.expiresInMinutes()).isEqualTo(10);
		assertThat(token).hasToString("SlackToken[expiresInMinutes=10]");
		assertThat(this.server.requests("POST", "/slack-connect/generate-token")).extracting(RecordedRequest::body)
			.containsExactly("{\"org_id\":" + this.server.organizationId() + "}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"linear\",\"slack\"]", "{\"providers\":[\"linear\",\"slack\"]}",
			"{\"ok\":true,\"tokens\":[{\"provider\":\"linear\"},{\"name\":\"slack\"}]}" })
	void readsTheProvidersInManyForms(String body) {
		this.server.enqueue(Fault.rawBody("application/json", body));
		assertThat(this.template.connections().oauthStatus()).containsExactly("linear", "slack");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "\"linear\"", "[{}]", "[[]]" })
	void refusesAnAnswerWithoutProviders(String body) {
		this.server.enqueue(Fault.rawBody("application/json", body));
		assertThatExceptionOfType(CodegenProtocolException.class)
			.isThrownBy(() -> this.template.connections().oauthStatus());
	}

	@Test
	void doesNotRepeatTheSlackTokenWhenTheAnswerIsLost() {
		this.server.enqueue(Fault.reset());
		assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
			.isThrownBy(() -> this.template.connections().slackToken());
		assertThat(this.server.requests()).hasSize(1);
	}

	private ConnectionOperations operations(Style style) {
		return calls.of(style, this.template.connections(), this.template.reactive().connections());
	}

}
