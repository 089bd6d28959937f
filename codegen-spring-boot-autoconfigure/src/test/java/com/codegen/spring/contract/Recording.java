package com.codegen.spring.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * What the client and the simulation say to each other when all operations are called.
 */
final class Recording implements CodegenExchange {

	private final CodegenTemplate template;

	private final AnsweringConnector connector;

	private final List<RecordedCall> calls = new ArrayList<>();

	private Recording(Function<SimulatedRequest, SimulatedResponse> server) {
		this.connector = new AnsweringConnector(server);
		this.template = CodegenTemplate.builder()
			.token(Clients.TOKEN)
			.organizationId(CodegenSimulation.DEFAULT_ORGANIZATION_ID)
			.connectorFactory((httpClient) -> this.connector)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.build();
	}

	/**
	 * Call all operations.
	 * @return the calls, in order
	 */
	static List<RecordedCall> ofAllOperations() {
		CodegenSimulation simulation = CodegenSimulation.builder().enforceRateLimits(false).build();
		simulation.defaultScript(
				(prompt) -> RunScript.completing("Done").withPullRequest("Fix it", "fix").withDuration(Duration.ZERO));
		simulation.startRun("From elsewhere", "SLACK");
		Recording recording = new Recording(simulation::handle);
		Api api = Api.of(recording, CodegenSimulation.DEFAULT_ORGANIZATION_ID);
		AgentRun run = recording.template.agentRuns().create("Look");
		ApiCalls calls = new ApiCalls(api, run.id(),
				recording.template.agentRuns().get(run.id()).githubPullRequests().get(0).id(),
				recording.template.apiTokens().create("CI").id());
		for (Map.Entry<Endpoint, Publisher<?>> call : calls.fullest().entrySet()) {
			ApiCalls.run(call.getValue());
			recording.expectLast(call.getKey());
		}
		calls.others().forEach(ApiCalls::run);
		recording.template.close();
		return recording.calls;
	}

	@Override
	public <T> Mono<T> exchange(CodegenCall<T> call) {
		return this.template.reactive()
			.exchange(call.request())
			.doOnTerminate(() -> this.calls
				.add(new RecordedCall(call.request(), this.connector.lastRequest(), this.connector.lastAnswer())));
	}

	private void expectLast(Endpoint endpoint) {
		if (!this.calls.get(this.calls.size() - 1).endpoint().equals(endpoint)) {
			throw new IllegalStateException("The call for " + endpoint.operation() + " used another endpoint");
		}
	}

}
