package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run with 10,000 entries and a result of 10 MB. Times are printed and not asserted,
 * because they depend on the machine.
 */
class LargeRunTests extends BrowserTests {

	private static final int ENTRIES = 10_000;

	private static final int MAX_ROWS = 500;

	private static final String TIMES = """
			() => {
			  const answer = performance.getEntriesByType('navigation')[0].responseStart;
			  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
			  return paint ? [answer, paint] : null;
			}""";

	private static final String SCROLL = """
			async () => {
			  const tasks = [];
			  new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)))
			    .observe({ type: 'longtask' });
			  let rows = 0;
			  for (let i = 0; i < 120; i++) {
			    scrollTo(0, document.body.scrollHeight * i / 120);
			    await new Promise((done) => requestAnimationFrame(done));
			    rows = Math.max(rows, document.querySelectorAll('.e').length);
			  }
			  await new Promise((done) => setTimeout(done, 300));
			  return [rows, Math.max(0, ...tasks)];
			}""";

	@Test
	void keepsOnlyAPartOfALongLogInThePage() {
		open("/runs/" + start("Do little", RunScript.completing("Done.").withDuration(Duration.ZERO)));
		String result = "A line of a long result that goes on and on.\n".repeat(10 * 1024 * 1024 / 45);
		long id = start("Do much", RunScript.completing(result).withLogEntries(ENTRIES).withDuration(Duration.ZERO));
		Page page = open("/runs/" + id);
		print("First look", page);
		assertThat(page.locator("#run-result")).containsText("This is the beginning.");
		assertThat(page.locator("#run-aside dd").first()).hasText(String.valueOf(ENTRIES),
				new LocatorAssertions.HasTextOptions().setTimeout(120_000));
		print("Second look", open("/runs/" + id));
		List<?> scrolled = (List<?>) page.evaluate(SCROLL);
		System.out.printf("Large run: at most %s rows and a task of %s ms while scrolling%n", scrolled.toArray());
		assertThat(((Number) scrolled.get(0)).intValue()).isLessThanOrEqualTo(MAX_ROWS);
		assertThat(page.locator("#L" + ENTRIES)).isVisible();
		page.evaluate("location.hash = '#L5000'");
		assertThat(page.locator("#L5000")).isInViewport();
	}

	private void print(String look, Page page) {
		page.waitForCondition(() -> page.evaluate(TIMES) != null);
		Object[] times = ((List<?>) page.evaluate(TIMES)).toArray();
		System.out.printf("Large run: %s: answer after %s ms, first content after %s ms%n", look, times[0], times[1]);
	}

}
