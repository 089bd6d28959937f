package com.codegen.spring.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.Endpoints;

import static org.assertj.core.api.Assertions.assertThat;

class ApiDocumentationTests {

	private static final Path PAGE = Path.of("..", "docs", "api.md");

	private static final CodegenExchange NOWHERE = new CodegenExchange() {

		@Override
		public <T> Mono<T> exchange(CodegenCall<T> call) {
			return Mono.empty();
		}

	};

	private static final String COMMAND = "./mvnw -pl codegen-spring-boot-autoconfigure -am test "
			+ "-Dsurefire.failIfNoSpecifiedTests=false -Dtest=ApiDocumentationTests -Dcodegen.docs.write=true";

	@Test
	void pageIsUpToDate() throws IOException {
		if (Boolean.getBoolean("codegen.docs.write")) {
			Files.writeString(PAGE, ApiDocumentation.render());
		}
		assertThat(PAGE).as("docs/api.md is stale; this rewrites it: %s", COMMAND)
			.hasContent(ApiDocumentation.render());
	}

	@Test
	void everyOperationStandsOnceInAnArea() {
		List<String> rows = ApiDocumentation.render().lines().filter((line) -> line.startsWith("| ")).toList();
		assertThat(Endpoints.all()).allSatisfy((endpoint) -> assertThat(rows)
			.filteredOn((row) -> row.contains("`" + endpoint.method() + " " + endpoint.path() + "`"))
			.hasSize(1));
	}

	@Test
	void everyMethodExists() {
		List<String> existing = ApiDocumentation.existingMethods();
		assertThat(Endpoints.all()).extracting(ApiDocumentation::method).doesNotHaveDuplicates().isSubsetOf(existing);
		assertThat(existing).doesNotContain("agentRuns().fetch(long)").contains("agentRuns().get(long)");
	}

	@Test
	void everyMethodMakesItsCall() {
		List<String> called = new ArrayList<>();
		Api api = Api.of(NOWHERE, 1).tellingOf((area, method) -> called.add(ApiDocumentation.signature(area, method)));
		List<String> documented = new ApiCalls(api, 1, 1, 1).fullest()
			.keySet()
			.stream()
			.map(ApiDocumentation::method)
			.toList();
		assertThat(called).isEqualTo(documented).hasSameSizeAs(Endpoints.all());
	}

}
