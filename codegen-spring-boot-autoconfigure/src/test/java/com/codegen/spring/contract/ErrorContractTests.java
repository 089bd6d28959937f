package com.codegen.spring.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenBadRequestException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.retry.CodegenRetryPolicy;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The errors that the OpenAPI document promises, sent for every operation.
 */
class ErrorContractTests {

	private static final Map<Integer, Class<? extends CodegenException>> TYPES = Map.of(400,
			CodegenBadRequestException.class, 402, CodegenQuotaExceededException.class, 403,
			CodegenAccessDeniedException.class, 404, CodegenNotFoundException.class, 422,
			CodegenValidationException.class, 429, CodegenRateLimitException.class, 500, CodegenServerException.class);

	private static final RetrySettings ONCE = new RetrySettings(new CodegenRetryPolicy(1, Duration.ofSeconds(60)),
			RetrySettings.defaults().backOffPolicy(), RetrySettings.defaults().listeners());

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final OpenApi document = OpenApi.require();

	private final CodegenServer server = extension.server();

	private CodegenTemplate template;

	@Test
	void everyDocumentedErrorBecomesItsException() {
		List<String> tried = new ArrayList<>();
		calls().forEach((endpoint, call) -> {
			for (ApiOperation operation : operations(endpoint)) {
				for (int status : operation.errors()) {
					tried.add(endpoint.operation() + " " + status);
					check(operation, status, call);
				}
			}
		});
		assertThat(tried).hasSize(71);
		assertThat(this.document.operations().stream().mapToInt((operation) -> operation.errors().size()).sum())
			.isEqualTo(71);
	}

	private void check(ApiOperation operation, int status, Publisher<?> call) {
		JsonNode body = body(operation.errorSchema(status));
		assertThat(this.document.schemas().check(operation.errorSchema(status), body, "error")).isEmpty();
		this.server.reset();
		this.server.always((request) -> true, Fault.status(status).body(body.toString()));
		CodegenException failure = failure(call);
		assertThat(failure).as("%s %s", operation, status).isNotNull();
		Throwable kind = (failure instanceof CodegenOutcomeUnknownException) ? failure.getCause() : failure;
		assertThat(kind).as("%s %s", operation, status).isExactlyInstanceOf(TYPES.get(status));
		assertThat(failure.getStatusCode()).isEqualTo(status);
		assertThat(kind).hasMessageContaining(body.at("/message").asString(body.at("/detail/0/msg").asString("")));
	}

	/**
	 * The failure of a call, made by a client that has not seen the pause after a 429.
	 */
	private CodegenException failure(Publisher<?> call) {
		try (CodegenTemplate fresh = Clients.hasty(this.server).retry(ONCE).build()) {
			this.template = fresh;
			return catchThrowableOfType(CodegenException.class, () -> ApiCalls.run(call));
		}
	}

	private Map<Endpoint, Publisher<?>> calls() {
		CodegenExchange exchange = new CodegenExchange() {

			@Override
			public <T> Mono<T> exchange(CodegenCall<T> call) {
				return ErrorContractTests.this.template.reactive().exchange(call.request());
			}

		};
		return new ApiCalls(Api.of(exchange, this.server.organizationId()), 1, 1, 1).fullest();
	}

	private List<ApiOperation> operations(Endpoint endpoint) {
		return this.document.operations()
			.stream()
			.filter((operation) -> operation.key().equals(ApiOperation.key(endpoint)))
			.toList();
	}

	/**
	 * An error of the declared form: with the texts the document has as defaults, and the
	 * list of one refused field.
	 */
	private JsonNode body(JsonNode schema) {
		JsonNode resolved = this.document.schemas().resolve(schema);
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		resolved.path("properties").forEachEntry((name, property) -> {
			if (name.equals("detail")) {
				ObjectNode refused = body.putArray(name).addObject();
				refused.putArray("loc").add("body").add(0);
				refused.put("msg", "Input should be a string").put("type", "string_type");
			}
			else {
				body.set(name, property.path("default"));
			}
		});
		return body;
	}

}
