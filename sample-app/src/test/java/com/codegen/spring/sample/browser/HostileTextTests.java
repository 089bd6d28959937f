package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.agent.Agent;
import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred texts that try to become code, in every field that comes from the API: shown
 * as they are, and nothing happens.
 */
class HostileTextTests extends BrowserTests {

	private static final List<String> TEXTS = HostileApi.TEXTS;

	private static final String ALL = String.join("\n\n", TEXTS);

	private static final CodegenServer API = HostileApi.start();

	@Autowired
	private CodegenOperations codegen;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		registry.add("codegen.token", API::token);
		registry.add("codegen.base-url", API::baseUrl);
		registry.add("codegen.org-id", () -> 1);
	}

	@BeforeEach
	void reset() {
		API.reset();
	}

	@Test
	void hasHundredTexts() {
		assertThat(TEXTS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/people       | /users        | full_name         | tbody th > span:first-child
			/people       | /users        | github_username   | tbody td:nth-of-type(1)
			/people       | /users        | role              | tbody td:nth-of-type(2)
			/people       | /users        | email             | tbody td:nth-of-type(3)
			/repositories | /repos        | full_name         | tbody th > span:first-child
			/repositories | /repos        | description       | tbody th > .hint
			/repositories | /repos        | visibility        | tbody td:nth-of-type(1)
			/repositories | /repos        | language          | tbody td:nth-of-type(2)
			/repositories | /repos        | setup_status      | tbody td:nth-of-type(3)
			/runs/new     | /repos        | name              | #repository option:not(:first-child)
			/runs         | /agent/runs   | summary           | tbody .title
			/runs         | /agent/runs   | source_type       | tbody .src
			/usage        | /agent/runs   | source_type       | section[aria-labelledby=sources] dt
			/usage        | /agent/runs   | status            | section[aria-labelledby=statuses] dt
			""")
	void showsFieldOfListAsText(String path, String request, String field, String selector) {
		HostileApi.answer(API, request, HostileApi.page((id, text) -> {
			Map<String, Object> item = HostileApi.run(id, "COMPLETE");
			item.put(field, text);
			return item;
		}));
		Page page = open(path);
		page.waitForCondition(() -> isFresh(open(path).locator(selector).allTextContents()));
		Set<String> shown = new HashSet<>();
		collect(page, selector, shown);
		while (page.locator("a[rel=next]").count() > 0) {
			page = open(page.locator("a[rel=next]").getAttribute("href"));
			collect(page, selector, shown);
		}
		assertThat(shown)
			.containsExactlyInAnyOrderElementsOf(TEXTS.stream().map(HostileTextTests::plain).collect(toSet()));
	}

	/** Lists of runs are read anew only once in a while. */
	private static boolean isFresh(List<String> shown) {
		return !shown.isEmpty() && TEXTS.stream().map(HostileTextTests::plain).anyMatch(plain(shown.get(0))::equals);
	}

	private static void collect(Page page, String selector, Set<String> shown) {
		page.locator(selector).allTextContents().forEach((text) -> shown.add(plain(text)));
		assertThatIsInert(page);
	}

	/** Codes are shown as words: without underscores, and in lower case. */
	private static String plain(String text) {
		return text.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
	}

	@Test
	void showsIntegrationsAndOrganizationsAsText() {
		List<Map<String, Object>> all = TEXTS.stream()
			.map((text) -> Map.<String, Object>of("integration_type", text, "active", true, "metadata",
					Map.of(text, text)))
			.toList();
		HostileApi.answer(API, "/integrations", Map.of("organization_id", 1, "integrations", all));
		Page page = open("/integrations");
		assertThat(page.locator("tbody th").allTextContents()).containsExactlyInAnyOrderElementsOf(TEXTS);
		assertThat(page.locator(".org option").allTextContents()).isEqualTo(TEXTS.subList(0, 100));
		assertThatIsInert(page);
	}

	@Test
	void showsRunAsText() {
		Map<String, Object> run = HostileApi.run(7001, ALL);
		run.putAll(Map.of("summary", TEXTS.get(0), "source_type", ALL, "web_url", TEXTS.get(0)));
		Map<String, String> metadata = new HashMap<>();
		TEXTS.forEach((text) -> metadata.put(text, text));
		run.put("metadata", metadata);
		run.put("github_pull_requests",
				TEXTS.stream()
					.map((text) -> Map.of("id", 1, "title", text, "url", text, "head_branch_name", text))
					.toList());
		HostileApi.answer(API, "/agent/run/7001", run);
		Page page = open("/runs/7001");
		assertThatIsInert(page);
		assertThat(page.locator("h1")).hasText(TEXTS.get(0));
		assertThat(page.locator(".pull-request code").allTextContents()).isEqualTo(TEXTS);
		assertThat(page.locator(".pull-request > p:first-child").allTextContents())
			.map((text) -> text.strip().replaceFirst("#1 ", ""))
			.isEqualTo(TEXTS);
		assertThat(page.locator("dd code").textContent()).isEqualTo(ALL);
		assertThat(plain(page.locator(".meta").textContent())).contains(plain(ALL));
		assertThat(unescaped(page.locator(".metadata").textContent())).contains(TEXTS);
		assertThat(page.locator(".pull-request a, .head a.btn")).hasCount(0);
	}

	@Test
	void showsLogAsText() {
		int half = TEXTS.size() / 2;
		showLog(TEXTS.subList(0, half));
		showLog(TEXTS.subList(half, TEXTS.size()));
	}

	private void showLog(List<String> texts) {
		List<LogEntry> log = new ArrayList<>();
		for (String text : texts) {
			log.add(new LogEntry(text, text, text, Map.of(text, text), Map.of("out", text), text));
		}
		long id = start(ALL, RunScript.completing("Done.").withLog(log).withDuration(Duration.ZERO));
		Page page = open("/runs/" + id);
		assertThat(page.locator(".e")).hasCount(texts.size());
		page.locator("#expand").click();
		assertThat(page.locator(".e .b pre").first()).isVisible();
		awaitTrue("document.querySelectorAll('[data-lazy]').length == 0");
		assertThat(page.locator(".e .k").allTextContents()).map(HostileTextTests::plain)
			.isEqualTo(texts.stream().map(HostileTextTests::plain).toList());
		assertThat(page.locator(".e .tool").allTextContents()).isEqualTo(texts);
		assertThat(page.locator(".e .h").allTextContents()).isEqualTo(texts);
		assertThat(page.locator(".e blockquote").allTextContents()).isEqualTo(texts);
		String bodies = unescaped(page.locator("#log-view").textContent());
		assertThat(texts)
			.allSatisfy((text) -> assertThat(bodies.split(Pattern.quote(text), -1)).hasSizeGreaterThanOrEqualTo(8));
		assertThatIsInert(page);
	}

	/** Objects are shown as JSON. */
	private static String unescaped(String json) {
		return json.replace("\\\"", "\"").replace("\\t", "\t");
	}

	@Test
	void showsPromptAndResultAsText() {
		List<LogEntry> log = List.of(LogEntry.of("USER_MESSAGE", ALL), LogEntry.of("FINAL_ANSWER", ALL));
		long id = start("Look", RunScript.completing(ALL).withLog(log).withDuration(Duration.ZERO));
		Page page = open("/runs/" + id);
		page.locator("#L2 summary").click();
		assertThat(page.locator("#L2 .md")).isVisible();
		assertThat(ALL).startsWith(page.locator(".prompt").textContent().replace("…", ""));
		for (Locator markdown : List.of(page.locator("#run-result .md"), page.locator("#L2 .md"))) {
			assertThat(TEXTS).filteredOn((text) -> text.matches("[^*_\\[\\]`&\\\\#]*"))
				.hasSizeGreaterThan(70)
				.allSatisfy((text) -> assertThat(markdown.textContent()).contains(text));
		}
		assertThatIsInert(page);
	}

	@Test
	void showsAgentsAsText() {
		this.codegen.agents()
			.create(Agent.of("hostile")
				.withDescription(ALL)
				.withModel(ALL)
				.withEngine(AgentEngine.of(ALL))
				.withInstructions(ALL));
		Page page = open("/agents");
		assertThat(page.locator("tbody th .hint").textContent()).isEqualTo(ALL);
		assertThat(page.locator("tbody td:nth-of-type(2)").textContent()).isEqualTo(ALL);
		assertThat(page.locator("tbody td:nth-of-type(3)").textContent()).isEqualTo(ALL);
		assertThatIsInert(page);
		page = open("/agents/hostile");
		String line = ALL.replace("\n", "");
		assertThat(page.locator("#description")).hasValue(line);
		assertThat(page.locator("#model")).hasValue(line);
		assertThat(page.locator("#engine")).hasValue(line);
		assertThat(page.locator("#instructions")).hasValue(ALL);
		assertThatIsInert(page);
	}

	@Test
	void showsErrorsAsText() {
		incidents().expect("422");
		incidents().expect("502");
		List<Map<String, Object>> details = TEXTS.stream()
			.map((text) -> Map.<String, Object>of("loc", List.of("query", text), "msg", text, "type", text))
			.toList();
		API.fault((request) -> request.path().endsWith("/users"), HostileApi.status(422, Map.of("detail", details)),
				HostileApi.status(500, Map.of("message", ALL)));
		Page page = open("/people");
		assertThat(page.locator("[role=alert] li").allTextContents())
			.isEqualTo(TEXTS.stream().map((text) -> ("query." + text + ": " + text).replace("\t", "\\u0009")).toList());
		assertThatIsInert(page);
		page = open("/people");
		assertThat(page.locator("main")).containsText("It answered 500.");
		assertThat(page.content()).doesNotContain("alert(1)</script>");
		assertThatIsInert(page);
	}

	private static void assertThatIsInert(Page page) {
		assertThat(page
			.locator("main img, main script, main iframe, main object, main embed, main base, main form[action*=evil]"))
			.hasCount(0);
		assertThat(page.locator("a[href^='javascript' i], a[href^='data' i], main .md a[href=''], main [hx-get*='x>']"))
			.hasCount(0);
		assertThat(page.locator("main a[target=_blank]:not([rel~=noopener])")).hasCount(0);
	}

	/**
	 * The server with hostile texts instead of the one of the simulation.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Server {

		@Bean
		CodegenServer codegenServer() {
			return API;
		}

	}

}
