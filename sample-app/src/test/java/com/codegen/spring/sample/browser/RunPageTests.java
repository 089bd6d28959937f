package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class RunPageTests extends BrowserTests {

	private static final List<LogEntry> LOG = List.of(LogEntry.plan("Search first."),
			LogEntry.action("Look for callers.", "ripgrep_search", Map.of("query", "getUserData", "path", "src"),
					Map.of("hits", 3)),
			LogEntry.action("Read the first one.", "view_file", Map.of("path", "api.ts"), Map.of("lines", 40)),
			LogEntry.error("edit_file", "Patch did not apply."), LogEntry.of("FINAL_ANSWER", "Three were guarded."));

	private static final RunScript SCRIPT = RunScript.completing("Three callers were **guarded**.").withLog(LOG);

	private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
		.setTimeout(30_000);

	@Test
	void showsWholeLifeWithoutReload() {
		long id = start("Guard every caller",
				SCRIPT.withDuration(Duration.ofSeconds(32)).withPullRequest("Guard callers", "codegen/guard"));
		Page page = open("/runs/" + id);
		page.evaluate("window.stamp = 1");
		assertThat(page.locator("#live")).hasText("Live");
		assertThat(page.locator("#run-head .st")).hasText("Active");
		assertThat(page.locator("#run-head .st")).hasText("Complete", PATIENTLY);
		assertThat(page.locator("#live")).hasText("Ended", PATIENTLY);
		assertThat(page.locator("#run-result")).containsText("Three callers were guarded.");
		assertThat(page.locator("#run-aside")).containsText("Guard callers");
		assertThat(page.locator(".e")).hasCount(LOG.size());
		assertThat(page.locator(".e .n").allTextContents()).doesNotHaveDuplicates().hasSize(LOG.size());
		assertThat(page.title()).startsWith("Complete");
		assertThat(page.evaluate("window.stamp")).as("page was not loaded again").isEqualTo(1);
		assertThat(page.locator("#stop-button")).hasCount(0);
	}

	@Test
	void keepsIndentationOfToolInput() {
		Page page = open("/runs/" + ended());
		entry(page, "ripgrep_search").locator("summary").click();
		assertThat(entry(page, "ripgrep_search").locator("pre").first()).containsText("\"query\"");
		assertThat(entry(page, "ripgrep_search").locator("pre").first().textContent()).contains("{\n  \"");
	}

	@Test
	void showsAnEntryThatWasOpenedBeforeTheScriptsCame() {
		AtomicReference<Route> script = new AtomicReference<>();
		page().route("**/js/log.js", script::set);
		page().navigate("/runs/" + ended(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		Locator entry = entry(page(), "ripgrep_search");
		entry.locator("summary").click();
		page().waitForCondition(() -> script.get() != null);
		script.get().resume();
		assertThat(entry.locator("pre").first()).containsText("\"query\"");
	}

	@Test
	void filtersAndSearchesLog() {
		Page page = open("/runs/" + ended());
		page.locator("#type-action").click();
		assertThat(page.locator(".e:visible")).hasCount(2);
		assertThat(page).hasURL(Pattern.compile("type=action"));
		page.locator("#type-").click();
		page.locator("#find").fill("ripgrep");
		assertThat(page.locator(".e:visible")).hasCount(1);
		assertThat(page.locator("#found")).containsText("1 of");
		page.reload();
		assertThat(page.locator(".e:visible")).hasCount(1);
	}

	@Test
	void takesAnswerToFilterWhileNewsArrive() {
		long id = start("Take your time", SCRIPT.withDuration(Duration.ofSeconds(40)));
		AtomicReference<Route> held = new AtomicReference<>();
		Page page = open("/runs/" + id);
		page.route((url) -> url.contains("type=action") && !url.contains("/news"), held::set);
		assertThat(page.locator("#type-action b")).hasText("1");
		page.locator("#type-action").click();
		page.waitForCondition(() -> held.get() != null);
		assertThat(page.locator(".e .n").last()).hasText("3");
		held.get().resume();
		assertThat(page.locator("#type-action")).hasAttribute("aria-current", "true");
		assertThat(page.locator("#type-plan")).not().hasAttribute("aria-current", "true");
	}

	@Test
	void opensEntryOfDeepLink() {
		long id = ended();
		Page page = open("/runs/" + id);
		String anchor = entry(page, "view_file").getAttribute("id");
		page = open("/runs/" + id + "#" + anchor);
		page.reload();
		assertThat(page.locator("#" + anchor + " details")).hasAttribute("open", "");
		assertThat(page.locator("#" + anchor)).isInViewport();
	}

	@Test
	void continuesPausedRun() {
		long id = start("Fix it", RunScript.pausing().withDuration(Duration.ZERO).whenResumed(SCRIPT));
		Page page = open("/runs/" + id);
		assertThat(page.locator("#run-head .st")).hasText("Paused");
		page.locator("#prompt").fill("Also cover the admin panel.");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator(".notice")).isVisible();
		assertThat(page.locator("#run-head .st")).hasText("Complete", PATIENTLY);
		assertThat(server().requests("POST", "/agent/run/resume")).hasSize(1);
	}

	@Test
	void keepsMessageThatWasNotTaken() {
		long id = ended();
		incidents().expect("422");
		Page page = open("/runs/" + id);
		page.evaluate("document.querySelector('#prompt').required = false");
		page.locator("#prompt").fill("   ");
		page.keyboard().press("Control+Enter");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("Write a message");
		assertThat(server().requests("POST", "/agent/run/resume")).isEmpty();
	}

	@Test
	void asksBeforeItStopsRun() {
		long id = start("Fix it", SCRIPT.withDuration(Duration.ofMinutes(5)).withPullRequest("Fix", "codegen/fix"));
		Page page = open("/runs/" + id);
		page.locator("#stop-button").click();
		assertThat(page.locator("#stop")).containsText("every other agent working on the same pull request");
		assertThat(page.getByText("Keep running")).isFocused();
		page.keyboard().press("Escape");
		assertThat(page.locator("#stop")).isHidden();
		assertThat(page.locator("#stop-button")).isFocused();
		assertThat(server().requests("POST", "/agent/run/ban")).isEmpty();
		page.locator("#stop-button").click();
		page.locator("#stop").getByText("Stop run", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".notice")).isVisible();
		assertThat(server().requests("POST", "/agent/run/ban")).hasSize(1);
		page.getByText("Allow checks again").click();
		assertThat(page.locator(".notice")).isVisible();
		assertThat(server().requests("POST", "/agent/run/unban")).hasSize(1);
	}

	@Test
	void asksAgainAfterRunWasKept() {
		long id = start("Fix it", SCRIPT.withDuration(Duration.ofMinutes(5)).withPullRequest("Fix", "codegen/fix"));
		Page page = open("/runs/" + id);
		page.locator("#stop-button").click();
		page.getByText("Keep running").click();
		assertThat(page.locator("#stop")).isHidden();
		page.locator("#stop-button").click();
		page.locator("#stop").getByText("Stop run", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".notice")).isVisible();
		assertThat(server().requests("POST", "/agent/run/ban")).hasSize(1);
	}

	@Test
	void sendsFieldsOnlyByKeyboard() {
		long id = start("Fix it", SCRIPT.withDuration(Duration.ofMinutes(5)));
		Page page = open("/runs/" + id);
		page.evaluate("addEventListener('submit', (event) => { window.sent = event.target.action; })");
		page.locator("#stop-button").click();
		page.getByText("Keep running").press("Control+Enter");
		assertThat(page.evaluate("window.sent ?? ''").toString()).doesNotEndWith("/stop");
		assertThat(server().requests("POST", "/agent/run/ban")).isEmpty();
	}

	private long ended() {
		return start("Guard every caller", SCRIPT.withDuration(Duration.ZERO));
	}

	private static Locator entry(Page page, String tool) {
		return page.locator(".e", new Page.LocatorOptions().setHasText(tool)).first();
	}

}
