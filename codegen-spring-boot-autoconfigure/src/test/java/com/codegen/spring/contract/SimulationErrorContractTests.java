package com.codegen.spring.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.support.Clients;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The errors of the simulation have the form that the OpenAPI document gives them. To a
 * refused field it adds {@code input} and {@code ctx}, as the real server's framework
 * does although the document declares neither.
 */
class SimulationErrorContractTests {

	private static final String ORGANIZATION = "/v1/organizations/" + CodegenSimulation.DEFAULT_ORGANIZATION_ID;

	private static final Set<String> UNDECLARED = Set.of("error 422.detail[0].input is not declared",
			"error 422.detail[0].ctx is not declared");

	private static final JsonMapper MAPPER = new JsonMapper();

	private final OpenApi document = OpenApi.require();

	private final CodegenSimulation simulation = CodegenSimulation.builder().build();

	@ParameterizedTest
	@CsvSource({ "403, GET, /v1/organizations/999999/users, ''", "403, GET, /v1/organizations/999999/agent/runs, ''",
			"404, GET, {org}/agent/run/999999, ''", "404, GET, {org}/users/999999, ''",
			"404, POST, {org}/agent/run/resume, '{\"agent_run_id\":999999,\"prompt\":\"More\"}'",
			"422, GET, {org}/users?limit=1000, ''", "422, GET, {org}/agent/runs?source_type=MAIL, ''",
			"422, POST, {org}/agent/run, '{}'", "422, PATCH, {org}/prs/1, '{\"state\":\"ajar\"}'" })
	void errorsHaveTheirDocumentedForm(int status, String method, String target, String body) {
		assertThat(problems(request(method, target, body), status)).allMatch(UNDECLARED::contains);
	}

	@ParameterizedTest
	@CsvSource({ "60, GET, /v1/users/me, ''", "10, POST, {org}/agent/run, '{\"prompt\":\"Look\"}'" })
	void refusalsByALimitHaveTheirDocumentedForm(int permits, String method, String target, String body) {
		SimulatedRequest request = request(method, target, body);
		assertThat(IntStream.range(0, permits).map((number) -> this.simulation.handle(request).status()))
			.containsOnly(200);
		assertThat(problems(request, 429)).isEmpty();
	}

	private List<String> problems(SimulatedRequest request, int status) {
		ApiOperation operation = this.document.operation(request.method(), request.path()).orElseThrow();
		SimulatedResponse answer = this.simulation.handle(request);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(operation.errors()).contains(status);
		return this.document.schemas()
			.check(operation.errorSchema(status), MAPPER.readTree(answer.body()), "error " + status);
	}

	private static SimulatedRequest request(String method, String target, String body) {
		SimulatedRequest request = SimulatedRequest.of(method, target.replace("{org}", ORGANIZATION), Clients.TOKEN);
		return body.isEmpty() ? request : request.withBody(body);
	}

}
