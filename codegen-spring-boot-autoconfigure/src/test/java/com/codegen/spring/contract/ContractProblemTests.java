package com.codegen.spring.contract;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.Repeatability;
import com.codegen.spring.ratelimit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

/**
 * The comparison with the OpenAPI document is seen to fail: each test changes a copy of
 * the document, or the catalogue, in one place.
 */
class ContractProblemTests {

	private static final String RUN = "/paths/~1v1~1organizations~1{org_id}~1agent~1run~1{agent_run_id}";

	private static final String RUNS = "/paths/~1v1~1organizations~1{org_id}~1agent~1runs/get";

	private static List<RecordedCall> calls = List.of();

	private final OpenApi document = OpenApi.require().copy();

	@BeforeAll
	static void record() {
		calls = Recording.ofAllOperations();
	}

	@Test
	void findsAChangedPath() {
		ObjectNode paths = this.document.object("/paths");
		paths.set("/v1/organizations/{org_id}/agent/runs/{id}", paths.remove(RUN.substring(7).replace("~1", "/")));
		assertThat(catalogueProblems()).containsExactly(
				"The catalogue lacks GET organizations/{org_id}/agent/runs/{id}",
				"The document lacks agent-run.get, GET organizations/{}/agent/run/{}");
		assertThat(requestProblems()).contains("The document lacks GET /v1/organizations/4711/agent/run/" + runId());
	}

	@Test
	void findsAChangedMethod() {
		ObjectNode path = this.document.object(RUN);
		path.set("post", path.remove("get"));
		assertThat(catalogueProblems()).hasSize(2);
	}

	@Test
	void findsAChangedBasePath() {
		ObjectNode paths = this.document.object("/paths");
		paths.set("/v2/users/me", paths.remove("/v1/users/me"));
		assertThat(catalogueProblems()).hasSize(2).contains("The document lacks user.me, GET users/me");
	}

	@Test
	void findsAChangedLimit() {
		ObjectNode operation = this.document.object(RUNS);
		String description = operation.path("description").asString();
		operation.put("description", description.replace("60 requests per 30 seconds", "61 requests per 30 seconds"));
		assertThat(catalogueProblems()).containsExactly("agent-run.list has the limit 61 per 30 s");
		operation.put("description", description.replace("60 requests per 30 seconds", "60 requests per minute"));
		assertThat(catalogueProblems()).containsExactly("agent-run.list has the limit 60 per 60 s");
	}

	@Test
	void findsAnEndpointThatTheDocumentLacks() {
		List<Endpoint> more = new ArrayList<>(Endpoints.all());
		more.add(new Endpoint("run.more", GET, "organizations/{org}/more", RateClass.STANDARD,
				Repeatability.REPEATABLE));
		assertThat(new Contract(this.document).catalogueProblems(more, RateLimits.documented()))
			.containsExactly("The document lacks run.more, GET organizations/{}/more");
	}

	@Test
	void findsARenamedProperty() {
		rename("AgentRunResponse", "web_url", "link");
		rename("CreateAgentRunInput", "repo_id", "repository_id");
		assertThat(shapeProblems()).contains("agent-run.get response has no component for link",
				"agent-run.list response.items[] has no component for link",
				"agent-run.create request has no component for repository_id");
		assertThat(requestProblems()).containsOnly("agent-run.create request.repo_id is not declared");
		assertThat(responseProblems()).contains("agent-run.get response.web_url is not declared");
	}

	@Test
	void findsAChangedType() {
		this.document.object("/components/schemas/AgentRunResponse/properties/id").put("type", "string");
		assertThat(shapeProblems()).contains("agent-run.get response has a component of another type for id");
		assertThat(responseProblems()).contains("agent-run.get response.id is not of type string");
	}

	@Test
	void findsANewRequiredField() {
		this.document.object("/components/schemas/ResumeAgentRunInput").withArray("/required").add("reason");
		assertThat(requestProblems()).containsOnly("agent-run.resume request.reason is missing");
	}

	@Test
	void findsAChangedQueryParameter() {
		for (var parameter : this.document.object(RUNS).path("parameters")) {
			if (parameter.path("name").asString().equals("user_id")) {
				((ObjectNode) parameter).put("name", "initiator").put("required", true);
			}
		}
		String operation = "GET organizations/{org_id}/agent/runs";
		assertThat(requestProblems()).contains(operation + " ?initiator is missing",
				operation + " ?user_id is not declared");
	}

	@Test
	void findsAValueThatIsNotListed() {
		this.document.object("/components/schemas/EditPRInput/properties/state").putArray("enum").add("open");
		assertThat(requestProblems()).contains("pull-request.edit request.state is none of the values");
	}

	private void rename(String schema, String from, String to) {
		ObjectNode properties = this.document.object("/components/schemas/" + schema + "/properties");
		properties.set(to, properties.remove(from));
	}

	private List<String> catalogueProblems() {
		return new Contract(this.document).catalogueProblems(Endpoints.all(), RateLimits.documented());
	}

	private List<String> requestProblems() {
		Contract contract = new Contract(this.document);
		return documented().stream().flatMap((call) -> contract.requestProblems(call).stream()).toList();
	}

	private List<String> responseProblems() {
		Contract contract = new Contract(this.document);
		return documented().stream().flatMap((call) -> contract.responseProblems(call).stream()).toList();
	}

	private List<String> shapeProblems() {
		Contract contract = new Contract(this.document);
		return documented().stream().flatMap((call) -> contract.shapeProblems(call).stream()).toList();
	}

	private static List<RecordedCall> documented() {
		return calls.stream().filter((call) -> call.endpoint().documented()).toList();
	}

	private static Object runId() {
		return calls.stream()
			.filter((call) -> call.endpoint().equals(Endpoints.AGENT_RUN_GET))
			.findFirst()
			.orElseThrow()
			.request()
			.variables()
			.get(1);
	}

}
