package com.codegen.spring.contract;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.codegen.spring.exchange.Endpoints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of the client and answers of the simulation against the OpenAPI document.
 */
class MessageContractTests {

	private final Contract contract = new Contract(OpenApi.require());

	private final List<RecordedCall> calls = Recording.ofAllOperations();

	@Test
	void everyOperationIsCalled() {
		assertThat(this.calls).extracting(RecordedCall::endpoint).containsAll(Endpoints.all());
		assertThat(this.calls).allSatisfy((call) -> assertThat(call.answer().status()).as("%s", call).isEqualTo(200));
	}

	@Test
	void requestsAreWhatTheDocumentAsksFor() {
		assertThat(documented().flatMap((call) -> this.contract.requestProblems(call).stream())).isEmpty();
	}

	@Test
	void everyDeclaredQueryParameterCanBeSent() {
		List<String> queries = documented().map((call) -> "&" + call.sent().query()).toList();
		assertThat(List.of("skip", "limit", "user_id", "source_type", "reverse", "repo_id", "provider", "org_id"))
			.allSatisfy((name) -> assertThat(queries).anyMatch((query) -> query.contains("&" + name + "=")));
	}

	@Test
	void answersOfTheSimulationAreWhatTheDocumentPromises() {
		assertThat(documented().flatMap((call) -> this.contract.responseProblems(call).stream())).isEmpty();
	}

	@Test
	void everyDeclaredPropertyHasAComponent() {
		assertThat(documented().flatMap((call) -> this.contract.shapeProblems(call).stream())).isEmpty();
	}

	private Stream<RecordedCall> documented() {
		return this.calls.stream().filter((call) -> call.endpoint().documented());
	}

}
