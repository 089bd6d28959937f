package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A log that grows while somebody reads it.
 */
class FollowTests extends BrowserTests {

	private static final String SCROLLED_TO_END = """
			document.querySelector('#log-view').getBoundingClientRect().bottom < innerHeight + 80
			&& scrollY > 100""";

	@Test
	void staysAtTheNewestEntryUntilReaderScrollsUp() {
		Page page = open("/runs/" + startLong());
		page.setViewportSize(1280, 500);
		assertThat(page.locator("#live")).hasText("Live");
		page.keyboard().press("f");
		assertThat(page.locator("#follow")).hasAttribute("aria-pressed", "true");
		page.waitForCondition(() -> page.locator(".e").count() > 20);
		awaitTrue(SCROLLED_TO_END);
		assertThat(page.locator("#jump")).isHidden();
		page.mouse().move(400, 300);
		page.mouse().wheel(0, -600);
		assertThat(page.locator("#follow")).hasAttribute("aria-pressed", "false");
		assertThat(page.locator("#jump")).containsText("new)");
		page.locator("#jump button").click();
		assertThat(page.locator("#follow")).hasAttribute("aria-pressed", "true");
		awaitTrue(SCROLLED_TO_END);
		assertThat(page.locator("#jump")).isHidden();
	}

	@Test
	void filtersEntriesThatArrive() {
		Page page = open("/runs/" + startLong());
		page.locator("#type-plan").click();
		assertThat(page.locator("#type-plan")).hasAttribute("aria-current", "true");
		int plans = page.locator(".e").count();
		page.waitForCondition(() -> page.locator(".e").count() > plans + 3);
		assertThat(page.locator(".e:not(.g-plan)")).hasCount(0);
		assertThat(Integer.parseInt(page.locator("#type-action b").textContent())).isPositive();
		page.locator("#find").fill("step 4");
		page.waitForCondition(
				() -> page.locator(".e").allTextContents().stream().allMatch((row) -> row.contains("step 4")));
		page.waitForCondition(() -> page.locator("#found").textContent().matches("\\d+ of \\d+ entries"));
	}

	/** A run of a hundred entries, three a second. */
	private long startLong() {
		List<LogEntry> log = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			log.add(LogEntry.plan("Think of step " + i));
			log.add(LogEntry.action("Do step " + i, "run_command", Map.of("step", i), Map.of("exit", 0)));
		}
		return start("Take a hundred steps",
				RunScript.completing("Done.").withLog(log).withDuration(Duration.ofSeconds(130)));
	}

}
