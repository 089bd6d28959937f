package com.codegen.spring.exchange;

import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class OrganizationIdTests {

	private static final String BASE = "https://api.codegen.com/v1/";

	private final CodegenExchange echo = new CodegenExchange() {

		@Override
		@SuppressWarnings("unchecked")
		public <T> Mono<T> exchange(CodegenCall<T> call) {
			return (Mono<T>) Mono.just(call.request().uri(BASE).toString());
		}

	};

	@Test
	void isFilledIntoThePathAndTheQueryWhenTheRequestIsSent() {
		CodegenRequest<String> request = CodegenRequest
			.of(Endpoints.AGENT_RUN_GET, String.class, OrganizationId.of(12), 7L)
			.withQuery("org_id", OrganizationId.of(12))
			.withQuery("skip", 1);
		assertThat(this.echo.send(request).block()).isEqualTo(BASE + "organizations/12/agent/run/7?org_id=12&skip=1");
	}

	@Test
	void isAskedForEachSubscriber() {
		long[] next = { 1 };
		OrganizationId counting = () -> Mono.fromSupplier(() -> next[0]++);
		Mono<String> response = this.echo.send(CodegenRequest.of(Endpoints.AGENT_RUN_LIST, String.class, counting));
		assertThat(response.block()).endsWith("organizations/1/agent/runs");
		assertThat(response.block()).endsWith("organizations/2/agent/runs");
	}

	@Test
	void isNotNeededWhereThereIsNone() {
		CodegenRequest<String> request = CodegenRequest.of(Endpoints.USER_ME, String.class);
		assertThat(request.organization()).isNull();
		assertThat(request.query()).isEqualTo(Map.of());
		assertThat(this.echo.send(request).block()).isEqualTo(BASE + "users/me");
	}

}
