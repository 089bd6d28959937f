package com.codegen.spring.agentrun;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.json.JsonValue;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.task.TaskStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The records read by a mapper of the application's, without the client.
 */
class PayloadTests {

	private final JsonMapper mapper = new JsonMapper();

	@Test
	void readsARunWithNothingButItsIds() {
		AgentRun run = this.mapper.readValue("{\"id\":7,\"organization_id\":1}", AgentRun.class);
		assertThat(run).isEqualTo(
				new AgentRun(7, 1, AgentRunStatus.UNKNOWN, null, null, null, null, null, List.of(), JsonValue.NULL));
		assertThat(run.safeWebUrl()).isEmpty();
	}

	@Test
	void readsARunWithNullsInEveryNullablePlace() {
		AgentRun run = this.mapper.readValue("""
				{"id":7,"organization_id":1,"status":null,"created_at":null,"web_url":null,"result":null,"summary":null,
				"source_type":null,"github_pull_requests":null,"metadata":null}""", AgentRun.class);
		assertThat(run.status().isTerminal()).isFalse();
		assertThat(run.githubPullRequests()).isEmpty();
		assertThat(run.metadata().isNull()).isTrue();
	}

	@Test
	void keepsUnknownCodes() {
		AgentRun run = this.mapper.readValue(
				"{\"id\":7,\"organization_id\":1,\"status\":\"Meditating\",\"source_type\":\"TELEPATHY\"}",
				AgentRun.class);
		assertThat(run.status().isTerminal()).isFalse();
		assertThat(TaskStatus.of(run.status())).isEqualTo(TaskStatus.UNKNOWN);
		assertThat(this.mapper.writeValueAsString(run.status())).isEqualTo("\"Meditating\"");
		assertThat(this.mapper.writeValueAsString(run.sourceType())).isEqualTo("\"TELEPATHY\"");
		assertThat(run.sourceType()).hasToString("TELEPATHY");
	}

	@Test
	void readsAnObservationAsObjectOrText() {
		AgentRunLog text = this.mapper.readValue("{\"agent_run_id\":1,\"observation\":\"seen\"}", AgentRunLog.class);
		assertThat(text.observation().asText()).isEqualTo("seen");
		assertThat(text.messageType()).isEqualTo(LogMessageType.UNKNOWN);
		assertThat(text.toolInput().isNull()).isTrue();
		AgentRunLog object = this.mapper.readValue(
				"{\"agent_run_id\":1,\"message_type\":\"action\",\"observation\":{\"a\":1},\"tool_input\":{\"b\":null}}",
				AgentRunLog.class);
		assertThat(object.observation().asMap()).isEqualTo(Map.of("a", 1));
		assertThat(object.messageType()).isEqualTo(LogMessageType.ACTION).hasToString("action");
		assertThat(object.toolInput().asMap()).containsEntry("b", null);
		assertThat(object).hasToString("AgentRunLog[agentRunId=1, messageType=action, toolName=null]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"2026-11-22T10:00:00Z"       | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00.123456" | 2026-11-22T10:00:00.123456Z
			"2026-11-22 10:00:00"        | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00+02:00"  | 2026-11-22T08:00:00Z
			" 2026-11-22 10:00:00.5Z "   | 2026-11-22T10:00:00.5Z
			"2026-11-22T10:00-01:30"     | 2026-11-22T11:30:00Z
			"2026-11-22T10:00:00+01:00[Europe/Paris]" | 2026-11-22T09:00:00Z
			1795341600                   | 2026-11-22T10:00:00Z
			""")
	void readsTimesInManyForms(String json, Instant time) {
		assertThat(createdAt(json)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"\"", "\"yesterday\"", "\"2026-13-45T10:00:00Z\"", "true", "{\"a\":[1]}", "[1]", "1e300" })
	void takesAnOddTimeForNone(String json) {
		assertThat(createdAt(json)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "http://codegen.com/1", "https://a@b.c/",
			"file:///x", "https:opaque", "a b" })
	void opensOnlySafeAddresses(String url) {
		assertThat(new AgentRun(7, 1, AgentRunStatus.ACTIVE, null, url, null, null, null, List.of(), JsonValue.NULL)
			.safeWebUrl()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "complete, COMPLETED", "COMPLETED, COMPLETED", "Error, FAILED", "failed, FAILED", "TIMEOUT, FAILED",
			"max_iterations_reached, FAILED", "OUT_OF_TOKENS, FAILED", "cancelled, CANCELLED", "CANCELED, CANCELLED",
			"stopped, CANCELLED", "pending, PENDING", "QUEUED, PENDING", "Active, RUNNING", "running, RUNNING",
			"IN_PROGRESS, RUNNING", "evaluation, RUNNING", "paused, PAUSED", "other, UNKNOWN" })
	void comparesStatusesWithoutCase(String code, TaskStatus status) {
		AgentRunStatus value = AgentRunStatus.of(code);
		assertThat(TaskStatus.of(value)).isEqualTo(status);
		assertThat(value).hasSameHashCodeAs(AgentRunStatus.of(code.toUpperCase(Locale.ROOT)))
			.isNotEqualTo(AgentRunStatus.of(code + "x"));
	}

	@Test
	void comparesOtherCodesWithoutCase() {
		assertThat(SourceType.of("api")).isEqualTo(SourceType.API).hasSameHashCodeAs(SourceType.API);
		assertThat(LogMessageType.of("error")).isEqualTo(LogMessageType.ERROR).hasSameHashCodeAs(LogMessageType.ERROR);
		assertThat(AgentEngine.of("claude_code")).isEqualTo(AgentEngine.CLAUDE_CODE).hasToString("claude_code");
	}

	@Test
	void refusesRequestsThatMakeNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateAgentRun.of(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> ResumeAgentRun.of(1, ""));
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(-1, 10));
		assertThatIllegalArgumentException().isThrownBy(() -> PageRequest.first(101));
		assertThatIllegalArgumentException().isThrownBy(() -> PageRequest.first(0));
	}

	private Instant createdAt(String json) {
		return this.mapper
			.readValue("{\"id\":7,\"organization_id\":1,\"created_at\":" + json + ",\"result\":\"r\"}", AgentRun.class)
			.createdAt();
	}

}
