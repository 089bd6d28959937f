package com.codegen.spring.transport;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.connection.McpProvider;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.json.UnreadableItem;
import com.codegen.spring.organization.User;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.repository.CheckSuiteSettings;
import com.codegen.spring.repository.Repository;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Responses with one odd value among good ones, over HTTP.
 */
class OddElementsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(Oddities.class);

	@BeforeEach
	void listen() {
		this.warnings.start();
		this.logger.addAppender(this.warnings);
	}

	@AfterEach
	void closeTemplate() {
		this.logger.detachAppender(this.warnings);
		this.template.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a text\"", "[1, {\"a\": [2]}]", "{\"a\": {\"b\": null}}", "12.50", "true", "{ }",
			"\"\"", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN, \"b\": [Infinity, -Infinity]}", "NaN",
			"\"\\u00e9 \\\" \\\\ é 漢 🙂\"", "[[[[]]]]", "-1e300", "{\"id\": \"x\", \"logs\": 5}" })
	void keepsFreeFormJsonAsItCame(String json) {
		answer("""
				{"id":7,"organization_id":4711,"status":"ACTIVE","metadata":%1$s,"logs":[{"agent_run_id":7,"thought":"a"},
				{"agent_run_id":7, "tool_input" : %1$s , "tool_output":%1$s,"observation":%1$s,"thought":"b"},
				{"thought":"c","observation":%1$s}],"total_logs":3,"page":1,"size":100,"pages":1}"""
			.formatted(json));
		AgentRunLogs logs = this.template.agentRuns().logs(7);
		assertThat(logs.logs()).extracting(AgentRunLog::thought).containsExactly("a", "b", "c");
		AgentRunLog odd = logs.logs().get(1);
		assertThat(List.of(odd.toolInput(), odd.toolOutput(), odd.observation(), logs.metadata(),
				logs.logs().get(2).observation()))
			.allSatisfy((value) -> assertThat(value.raw()).isEqualTo(json));
		assertThat(logs.unreadable()).isEmpty();
		assertThat(logs.logs().get(0).toolInput().isNull()).isTrue();
	}

	@Test
	void findsEachValueInALargeResponse() {
		StringBuilder body = new StringBuilder("{\"id\":7,\"logs\":[");
		for (int i = 0; i < 3_000; i++) {
			body.append((i > 0) ? ",\n" : "")
				.append("{\"thought\":\"é" + "x".repeat(i % 97) + "\",\"tool_input\":{\"n\":" + i
						+ "},\"observation\":\"" + "漢".repeat(i % 211) + "\"}");
		}
		answer(body.append("]}").toString());
		List<AgentRunLog> logs = this.template.agentRuns().logs(7).logs();
		assertThat(logs).hasSize(3_000);
		for (int i = 0; i < logs.size(); i++) {
			assertThat(logs.get(i).toolInput().asMap()).isEqualTo(Map.of("n", i));
			assertThat(logs.get(i).observation().asText()).isEqualTo("漢".repeat(i % 211));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			"id":"twelve"                                | true
			"id":12.7                                    | true
			"id":null                                    | true
			"id":[]                                      | true
			"id":-1                                      | true
			"id":9223372036854775808                     | true
			"id":NaN                                     | true
			"organization_id":{"a":[{"b":1}]},"id":2     | false
			"id":2,"status":[1,[2]]                      | false
			"id":2,"created_at":["2026"]                 | false
			"id":2,"web_url":{"href":"x"}                | false
			"id":2,"result":["a",{"b":"c"}]              | false
			"id":2,"source_type":{}                      | false
			"id":2,"github_pull_requests":{"id":1}       | false
			"id":2,"github_pull_requests":"none"         | false
			"id":2,"github_pull_requests":[null,{"id":3}] | false
			"id":2,"github_pull_requests":[{"id":"x"},{"id":3}] | false
			""")
	void readsTheRunsBesideAnOddOne(String fields, boolean omitted) {
		String odd = "{" + fields + ",\"summary\":\"a secret\"}";
		answer("{\"items\":[{\"id\":1},%s,{\"id\":3,\"status\":\"COMPLETE\"}],\"total\":3,\"page\":1,\"size\":100}"
			.formatted(odd));
		Page<AgentRun> page = this.template.agentRuns().list();
		assertThat(page.items()).extracting(AgentRun::id)
			.containsExactlyElementsOf(omitted ? List.of(1L, 3L) : List.of(1L, 2L, 3L));
		assertThat(page.items().get(page.items().size() - 1).status()).isEqualTo(AgentRunStatus.of("COMPLETE"));
		assertThat(page.unreadable()).hasSize(1);
		UnreadableItem item = page.unreadable().get(0);
		assertThat(item.index()).isEqualTo(1);
		assertThat(item.omitted()).isEqualTo(omitted);
		assertThat(item.json().raw()).isEqualTo(odd);
		assertThat(item.toString()).doesNotContain("secret");
		if (!omitted) {
			assertThat(page.items().get(1).summary()).isEqualTo("a secret");
		}
		this.template.agentRuns().list();
		assertThat(this.warnings.list).filteredOn((event) -> event.getLevel() == Level.WARN)
			.singleElement()
			.satisfies((event) -> assertThat(event.getFormattedMessage()).contains("agent-run.list has 1 value")
				.doesNotContain("secret", "twelve"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "5", "\"text\"", "[]", "[{\"id\":2}]", "true", "{}" })
	void leavesOutWhatIsNoElement(String json) {
		answer("{\"items\":[{\"id\":1,\"email\":\"a\"},%s,{\"id\":3}],\"total\":3}".formatted(json));
		Page<User> users = this.template.users().list();
		assertThat(users.items()).extracting(User::id).containsExactly(1L, 3L);
		assertThat(users.unreadable()).containsExactly(new UnreadableItem(1, users.unreadable().get(0).json(), true));
		assertThat(users.unreadable().get(0).json().raw()).isEqualTo(json);
		Page<Repository> repositories = this.template.repositories().list();
		assertThat(repositories.items()).extracting(Repository::id).containsExactly(1L, 3L);
		answer("[{\"id\":1},%s,{\"id\":3,\"meta\":[1]}]".formatted(json));
		assertThat(this.template.connections().mcpProviders()).extracting(McpProvider::id)
			.filteredOn((id) -> id > 0)
			.containsExactly(1L, 3L);
		answer("{\"id\":7,\"logs\":[{\"thought\":\"a\"},%s,{\"thought\":\"c\"}]}".formatted(json));
		AgentRunLogs logs = this.template.agentRuns().logs(7);
		assertThat(logs.logs()).extracting(AgentRunLog::thought).contains("a", "c");
		assertThat(logs.toTailPage().received()).isEqualTo(3);
	}

	@Test
	void countsOmittedElementsWhenItPages() {
		this.server.fault((request) -> request.path().endsWith("/agent/runs"),
				json("{\"items\":[null,{\"id\":1}],\"total\":4,\"page\":1,\"size\":2}"),
				json("{\"items\":[null,null],\"total\":6,\"page\":2,\"size\":2}"),
				json("{\"items\":[{\"id\":5},{\"id\":\"x\"}],\"total\":6,\"page\":3,\"size\":2}"));
		assertThat(this.template.agentRuns().all(AgentRunQuery.of(PageRequest.first(2))).stream().map(AgentRun::id))
			.containsExactly(1L, 5L);
	}

	@Test
	void readsARunWhoseOptionalFieldsAreOdd() {
		answer("{\"id\":\"12\",\"organization_id\":[],\"status\":{},\"created_at\":{},\"web_url\":[],\"metadata\":\"m\","
				+ "\"github_pull_requests\":7,\"unknown\":{\"a\":NaN}}");
		AgentRun run = this.template.agentRuns().get(12);
		assertThat(run.id()).isEqualTo(12);
		assertThat(run.status()).isEqualTo(AgentRunStatus.UNKNOWN);
		assertThat(run.createdAt()).isNull();
		assertThat(run.metadata().asText()).isEqualTo("m");
		assertThat(run.githubPullRequests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":12.7}", "{\"id\":null}", "{\"id\":\"x\"}", "{\"id\":[12]}", "{\"id\":0}", "{}",
			"{\"id\":12,\"id\":13}", "[]", "{\"id\":12,\"status\":\"ACTIVE\",\"status\":\"COMPLETE\"}",
			"{\"id\":12,\"metadata\":{\"a\":}}", "{\"id\":12,\"metadata\":{\"a\":nul}}" })
	void refusesARunWithoutAnIdAndBrokenJson(String body) {
		answer(body);
		assertThatExceptionOfType(CodegenProtocolException.class).isThrownBy(() -> this.template.agentRuns().get(12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"items\":{}}", "{\"items\":\"none\"}", "{\"items\":5}" })
	void refusesAPageThatIsNone(String body) {
		answer(body);
		assertThatExceptionOfType(CodegenProtocolException.class).isThrownBy(() -> this.template.agentRuns().list());
	}

	@Test
	void readsTheOtherSettingsBesideOddOnes() {
		answer("{\"check_retry_count\":\"x\",\"ignored_checks\":[\"a\",null,{\"b\":1},\"c\"],"
				+ "\"check_retry_counts\":{\"a\":1,\"b\":[2],\"c\":null,\"d\":4},\"custom_prompts\":[]}");
		CheckSuiteSettings settings = this.template.repositories().checkSuiteSettings(5);
		assertThat(settings.checkRetryCount()).isNull();
		assertThat(settings.ignoredChecks()).containsExactly("a", "c");
		assertThat(settings.checkRetryCounts()).isEqualTo(Map.of("a", 1, "d", 4));
		assertThat(settings.customPrompts()).isEmpty();
	}

	@Test
	void writesFreeFormJsonAsJson() {
		JsonValue value = JsonValue.of(Map.of("a", List.of(1, "x")));
		assertThat(JsonMapper.shared().writeValueAsString(Map.of("v", value))).isEqualTo("{\"v\":{\"a\":[1,\"x\"]}}");
		assertThat(JsonMapper.shared().<JsonNode>valueToTree(value).path("a").get(0).intValue()).isEqualTo(1);
	}

	private void answer(String body) {
		this.server.reset();
		this.server.always((request) -> true, json(body));
	}

	private static Fault json(String body) {
		return Fault.rawBody("application/json", body);
	}

}
