package com.codegen.spring.test.simulation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class InputValidationTests {

	private static final String RUN = "organizations/4711/agent/run";

	private final SimulationClient client = new SimulationClient((builder) -> builder.enforceRateLimits(false));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"prompt\": | json_invalid",
			"[1] | model_attributes_type", "\"x\" | model_attributes_type", "{} | missing",
			"{\"prompt\":null} | string_type", "{\"prompt\":3} | string_type",
			"{\"prompt\":\"a\",\"images\":\"x\"} | list_type", "{\"prompt\":\"a\",\"images\":[1]} | string_type",
			"{\"prompt\":\"a\",\"metadata\":[]} | dict_type", "{\"prompt\":\"a\",\"repo_id\":1.5} | int_from_float",
			"{\"prompt\":\"a\",\"repo_id\":\"x\"} | int_parsing", "{\"prompt\":\"a\",\"repo_id\":true} | int_type",
			"{\"prompt\":\"a\",\"model\":1} | string_type",
			"{\"prompt\":\"a\",\"agent_type\":\"robot\"} | literal_error", "{\"prompt\":\"a\"} x | json_invalid" })
	void refusesBodiesOfCreate(String body, String type) {
		Answer answer = this.client.post(RUN, body);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.texts("/detail", "type")).containsExactly(type);
		assertThat(answer.text("/detail/0/loc/0")).isEqualTo("body");
		assertThat(answer.text("/detail/0/msg")).isNotEmpty();
		assertThat(this.client.simulation.runCount()).isZero();
	}

	@Test
	void refusesAMissingBody() {
		Answer answer = this.client.send(this.client.request("POST", RUN));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.texts("/detail", "type")).containsExactly("missing");
	}

	@Test
	void refusesABodyThatIsNotSentAsJson() {
		SimulatedRequest request = new SimulatedRequest("POST", "/v1/" + RUN, null,
				Map.of("Authorization", "Bearer " + this.client.simulation.token(), "content-type", "text/plain"),
				"{\"prompt\":\"a\"}");
		assertThat(this.client.send(request).status()).isEqualTo(422);
	}

	@Test
	void acceptsNullsAndUnknownFields() {
		assertThat(this.client.post(RUN, """
				{"prompt":"a","images":null,"metadata":null,"repo_id":null,"model":null,"agent_type":null,"more":1}""")
			.status()).isEqualTo(200);
	}

	@Test
	void acceptsIntegersInText() {
		this.client.post(RUN, "{\"prompt\":\"a\",\"repo_id\":\"502\"}");
		assertThat(this.client.simulation.runs().get(0).repositoryId()).isEqualTo(502);
	}

	@Test
	void namesAllProblemsAtOnceAndEchoesTheInput() {
		Answer answer = this.client.post("organizations/x/agent/run", "{\"model\":7}");
		assertThat(answer.texts("/detail", "type")).containsExactly("int_parsing", "missing", "string_type");
		assertThat(answer.text("/detail/0/loc/1")).isEqualTo("org_id");
		assertThat(answer.text("/detail/2/input")).isEqualTo("7");
	}

	@ParameterizedTest
	@CsvSource({ "skip=-1, greater_than_equal", "limit=0, greater_than_equal", "limit=101, less_than_equal",
			"limit=x, int_parsing", "skip=1.5, int_parsing", "source_type=EMAIL, enum", "source_type=api, enum",
			"user_id=ada, int_parsing" })
	void refusesQueriesOfList(String query, String type) {
		Answer answer = this.client.get(RUN + "s?" + query);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.texts("/detail", "type")).containsExactly(type);
		assertThat(answer.text("/detail/0/loc/0")).isEqualTo("query");
		assertThat(answer.text("/detail/0/loc/1")).isEqualTo(query.substring(0, query.indexOf('=')));
	}

	@ParameterizedTest
	@ValueSource(strings = { "skip=0&limit=1", "limit=100", "source_type=GITHUB_PR_REVIEW&user_id=3", "other=1" })
	void acceptsQueriesOfList(String query) {
		assertThat(this.client.get(RUN + "s?" + query).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "reverse=perhaps, bool_parsing", "limit=101, less_than_equal", "skip=-1, greater_than_equal" })
	void refusesQueriesOfLogs(String query, String type) {
		long id = this.client.create("a");
		Answer answer = this.client.logs(id, "?" + query);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.texts("/detail", "type")).containsExactly(type);
	}

	@Test
	void refusesRunIdsThatAreNoIntegers() {
		assertThat(this.client.get(RUN + "/abc").status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "resume", "ban", "unban", "remove-from-pr" })
	void refusesChangesWithoutARun(String action) {
		Answer answer = this.client.post(RUN + "/" + action, "{\"prompt\":\"a\"}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text("/detail/0/loc/1")).isEqualTo("agent_run_id");
	}

	@Test
	void refusesResumeWithoutAPrompt() {
		Answer answer = this.client.post(RUN + "/resume", "{\"agent_run_id\":" + this.client.create("a") + "}");
		assertThat(answer.texts("/detail", "type")).containsExactly("missing");
	}

	@Test
	void refusesPullRequestStatesItDoesNotKnow() {
		assertThat(this.client.send("PATCH", "organizations/4711/prs/1", "{\"state\":\"merged\"}").status())
			.isEqualTo(422);
		assertThat(this.client.send("PATCH", "organizations/4711/prs/1", "{}").status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"check_retry_count\":11}", "{\"check_retry_count\":-1}", "{\"ignored_checks\":[1]}",
			"{\"check_retry_counts\":{\"a\":\"b\"}}", "{\"custom_prompts\":{\"a\":1}}", "{\"high_priority_apps\":{}}" })
	void refusesCheckSuiteSettings(String body) {
		assertThat(this.client.send("PUT", "organizations/4711/repos/check-suite-settings?repo_id=501", body).status())
			.isEqualTo(422);
	}

	@Test
	void refusesMissingQueryParameters() {
		Answer answer = this.client.send("POST", "oauth/tokens/revoke", "{}");
		assertThat(answer.texts("/detail", "type")).containsExactly("missing", "missing");
		assertThat(this.client.get("organizations/4711/repos/check-suite-settings").status()).isEqualTo(422);
	}

}
