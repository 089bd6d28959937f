package com.codegen.spring.sample.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.server.Fault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What works in a browser without JavaScript.
 */
class NoScriptTests extends BrowserTests {

	@BeforeEach
	void switchScriptsOff() {
		use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
	}

	@Test
	void startsAndStopsRun() {
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Mend the fence [pause]");
		page.getByText("Start run").click();
		assertThat(page).hasURL(Pattern.compile("/runs/\\d+$"));
		page.waitForCondition(() -> {
			page.reload();
			return "Mend the fence".equals(page.locator("h1").textContent());
		});
		page.locator("noscript button").click();
		assertThat(page.locator(".notice")).containsText("Codegen was asked to stop.");
		assertThat(server().requests("POST", "/agent/run/ban")).hasSize(1);
	}

	@Test
	void keepsPromptThatIsRefused() {
		incidents().expect("422");
		Page page = open("/runs/new");
		page.locator("#model").fill("sonnet");
		page.getByText("Start run").click();
		assertThat(page.locator("#prompt-problem")).hasText("Write a prompt: what should the agent do?");
		assertThat(page.locator("#model")).hasValue("sonnet");
	}

	@Test
	void showsEntriesOfLog() {
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Explain the retry policy");
		page.getByText("Start run").click();
		page.waitForCondition(() -> {
			page.reload();
			return page.locator(".e").count() > 2;
		});
		page.locator("#L1 summary").click();
		page.locator("#L1").getByText("Show this entry").click();
		assertThat(page.locator("h1")).hasText(Pattern.compile("Entry 1 of run #\\d+"));
		assertThat(page.locator("main")).containsText("Explain the retry policy");
	}

	@Test
	void startsBatch() {
		Page page = open("/batch");
		page.locator("#prompts").fill("Explain the queue\nExplain the cache");
		page.getByText("Start runs").click();
		assertThat(page.locator("h1")).hasText("Batch of 2");
		page.waitForCondition(() -> {
			page.reload();
			return page.locator(".st.ok").count() == 2;
		});
	}

	@Test
	void startsNothingWhenPageIsLoadedAgain() {
		incidents().expect("502");
		server().fault((request) -> request.method().equals("POST") && request.path().endsWith("/agent/run"),
				Fault.status(500));
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Mend the fence");
		page.getByText("Start run").click();
		assertThat(page.locator("[role=alert]")).containsText("It may have happened");
		page.reload();
		assertThat(page.locator("[role=alert]")).containsText("It may have happened");
		assertThat(server().requests("POST", "/agent/run")).hasSize(1);
	}

	@Test
	void changesTheme() {
		Page page = open("/people");
		page.locator("button[name=theme]").click();
		assertThat(page.locator("html")).hasAttribute("data-theme", "light");
		assertThat(page).hasURL(Pattern.compile("/people$"));
	}

}
