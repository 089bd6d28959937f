package com.codegen.spring.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decodes random answers. A failure prints the answer and the seed that makes it again.
 */
class RandomPayloadTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final List<String> CODES = List.of("status", "source_type", "message_type");

	private static String answer = "{}";

	private static final AnsweringConnector CONNECTOR = new AnsweringConnector(
			(request) -> new SimulatedResponse(200, Map.of("Content-Type", "application/json"), answer));

	private static final CodegenTemplate TEMPLATE = CodegenTemplate.builder()
		.token(Clients.TOKEN)
		.organizationId(1)
		.connectorFactory((httpClient) -> CONNECTOR)
		.rateLimiter(CodegenRateLimiter.unlimited())
		.build();

	@Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
	@AddLifecycleHook(RequiresDocument.class)
	void everyAnswerIsDecoded(@ForAll("answers") Answer random) {
		answer = random.body().toString();
		Object decoded = TEMPLATE.exchange(random.request());
		assertThat(decoded).isNotNull();
		// a text with a NUL is read, but never sent
		boolean writable = !answer.contains("\\u0000");
		if (writable && (decoded instanceof AgentRun || decoded instanceof AgentRunLogs)) {
			assertThat(codes(MAPPER.readTree(written(decoded)))).isEqualTo(codes(random.body()));
		}
	}

	@Property(tries = 1000)
	void unknownCodesAreWrittenAsTheyWereRead(@ForAll("codes") String code) {
		answer = MAPPER.writeValueAsString(Map.of("id", 1, "organization_id", 1, "status", code, "source_type", code));
		AgentRun run = TEMPLATE.agentRuns().get(1);
		answer = MAPPER.writeValueAsString(
				Map.of("id", 1, "status", code, "logs", List.of(Map.of("agent_run_id", 1, "message_type", code))));
		AgentRunLogs logs = TEMPLATE.agentRuns().logs(1);
		assertThat(run.status().code()).isEqualTo(code);
		assertThat(written(List.of(run.status(), run.sourceType(), logs.status(), logs.logs().get(0).messageType())))
			.isEqualTo(MAPPER.writeValueAsString(List.of(code, code, code, code)));
	}

	@Provide
	Arbitrary<Answer> answers() {
		OpenApi document = OpenApi.require();
		Payloads payloads = new Payloads(document.schemas());
		List<Arbitrary<Answer>> answers = Recording.ofAllOperations()
			.stream()
			.map(RecordedCall::request)
			.<CodegenRequest<?>>map(RandomPayloadTests::withoutExpectations)
			.filter((request) -> request.endpoint().documented() && request.responseType() != Void.class)
			.<Arbitrary<Answer>>mapMulti((request, add) -> document.operations()
				.stream()
				.filter((operation) -> operation.key().equals(ApiOperation.key(request.endpoint()))
						&& !operation.responseSchema().isEmpty())
				.forEach((operation) -> add
					.accept(payloads.of("", operation.responseSchema()).map((body) -> new Answer(request, body)))))
			.toList();
		return Arbitraries.of(answers).flatMap((chosen) -> chosen);
	}

	@Provide
	Arbitrary<String> codes() {
		return Payloads.codes();
	}

	/**
	 * Random answers have other ids than the ones that were asked for.
	 */
	private static CodegenRequest<?> withoutExpectations(CodegenRequest<?> request) {
		return new CodegenRequest<>(request.endpoint(), request.variables(), request.query(), request.body(),
				request.responseType());
	}

	/**
	 * The body that the client writes for a value.
	 */
	private static String written(Object value) {
		TEMPLATE.exchange(HttpMethod.POST, "values", List.of(), value, Void.class);
		return CONNECTOR.lastRequest().body();
	}

	/**
	 * All codes, in order, except in free JSON. A status or type that is absent is shown
	 * as unknown.
	 */
	private static List<String> codes(JsonNode body) {
		return Stream.concat(Stream.of(body), body.path("logs").valueStream())
			.flatMap((node) -> CODES.stream().map(node::path))
			.filter(JsonNode::isString)
			.map(JsonNode::asString)
			.filter((code) -> !code.equals(AgentRunStatus.UNKNOWN.code()))
			.toList();
	}

	record Answer(CodegenRequest<?> request, JsonNode body) {

		@Override
		public String toString() {
			return this.request.endpoint().operation() + " " + this.body;
		}

	}

}
