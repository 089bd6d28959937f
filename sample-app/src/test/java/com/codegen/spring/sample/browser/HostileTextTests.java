package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred texts that try to become code, in every field that comes from the API: shown
 * as they are, and nothing happens.
 */
class HostileTextTests extends BrowserTests {

	private static final List<String> PAYLOADS = HostileTexts.all();

	@Test
	void hasHundredPayloads() {
		assertThat(PAYLOADS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
	}

	@Test
	void showsLogAsText() {
		int half = PAYLOADS.size() / 2;
		showLog(PAYLOADS.subList(0, half));
		showLog(PAYLOADS.subList(half, PAYLOADS.size()));
	}

	private void showLog(List<String> payloads) {
		List<LogEntry> log = new ArrayList<>();
		for (String payload : payloads) {
			log.add(new LogEntry("ACTION", payload, payload, Map.of(payload, payload), Map.of("out", payload),
					payload));
		}
		long id = start("Look", RunScript.completing("Done.").withLog(log).withDuration(Duration.ZERO));
		Page page = open("/runs/" + id);
		assertThat(page.locator(".e")).hasCount(payloads.size());
		page.locator("#expand").click();
		assertThat(page.locator(".e .b pre").first()).isVisible();
		awaitTrue("document.querySelectorAll('[data-lazy]').length == 0");
		String text = page.locator("#log-view").textContent();
		assertThat(payloads).allSatisfy((payload) -> assertThat(text).contains(payload));
		assertThatIsInert(page);
	}

	@Test
	void showsOtherFieldsAsText() {
		List<Long> ids = new ArrayList<>();
		for (String payload : PAYLOADS) {
			String title = payload.replace("\n", " ");
			RunScript script = RunScript.ending("COMPLETE", payload).withPullRequest(title, title);
			ids.add(start(title, script.withDuration(Duration.ZERO)));
		}
		Page page = open("/runs");
		assertThatIsInert(page);
		for (int i = 0; i < PAYLOADS.size(); i += 9) {
			page = open("/runs/" + ids.get(i));
			String payload = PAYLOADS.get(i).replace("\n", " ");
			assertThat(page.locator("#run-aside").textContent()).contains(payload);
			assertThatIsInert(page);
		}
	}

	@Test
	void showsErrorsAndNamesAsText() {
		String payload = "<img src=x onerror=alert(1)><script>alert(2)</script>";
		incidents().expect("422");
		incidents().expect("502");
		String json = payload.replace("\"", "\\\"");
		server().fault((request) -> request.path().endsWith("/users"), Fault.rawBody("application/json", """
				{"items": [{"id": 1, "full_name": "%1$s", "email": "%1$s", "role": "%1$s", "github_username": "%1$s"}],
				"total": 1, "page": 1, "size": 50, "pages": 1}""".formatted(json)));
		Page page = open("/people");
		assertThat(page.locator("tbody tr").textContent().split("<img src=x", -1)).hasSize(5);
		assertThatIsInert(page);
		server().fault((request) -> request.path().endsWith("/users"), Fault.status(422).body("""
				{"detail": [{"loc": ["query", "%1$s"], "msg": "%1$s", "type": "value_error"}]}""".formatted(json)));
		page = open("/people");
		assertThat(page.locator("main").textContent()).contains(payload);
		assertThatIsInert(page);
	}

	private static void assertThatIsInert(Page page) {
		assertThat(page.locator("main img, main script, main iframe, main object, main embed, main form[action*=evil]"))
			.hasCount(0);
		assertThat(page.locator("main a[href^='javascript' i], main a[href^='data' i], main .md a[href='']"))
			.hasCount(0);
		for (String rel : page.locator("main a[target=_blank]")
			.evaluateAll("(links) => links.map((link) => link.rel)")
			.toString()
			.replaceAll("[\\[\\]]", "")
			.split(", ")) {
			assertThat(rel).matches("|.*noopener.*");
		}
	}

}
