package com.codegen.spring.sample.browser;

import java.time.Duration;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class LargeRunTests extends BrowserTests {

	private static final int MAX_ROWS = 500;

	private static final String SCROLL = """
			async () => {
			  const tasks = [];
			  new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)))
			    .observe({ type: 'longtask' });
			  for (let i = 0; i < 60; i++) {
			    scrollBy(0, 600);
			    await new Promise((done) => requestAnimationFrame(done));
			  }
			  await new Promise((done) => setTimeout(done, 300));
			  return Math.max(0, ...tasks);
			}""";

	@Test
	void keepsOnlyAPartOfALongLogInThePage() {
		String result = "A line of a long result that goes on and on.\n".repeat(10 * 1024 * 1024 / 45);
		long id = start("Do much", RunScript.completing(result).withLogEntries(10_000).withDuration(Duration.ZERO));
		Page page = open("/runs/" + id);
		double first = firstContent(page);
		page.waitForCondition(() -> "10000".equals(open("/runs/" + id).locator("#log-view").getAttribute("data-total")),
				new Page.WaitForConditionOptions().setTimeout(60_000));
		double longest = ((Number) page.evaluate(SCROLL)).doubleValue();
		System.out.printf("Large run: first content after %.0f ms, longest task while scrolling %.0f ms%n", first,
				longest);
		assertThat(page.locator(".e").count()).isPositive().isLessThanOrEqualTo(MAX_ROWS);
	}

	private static double firstContent(Page page) {
		String paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
		page.waitForCondition(() -> ((Number) page.evaluate(paint)).doubleValue() > 0);
		return ((Number) page.evaluate(paint)).doubleValue();
	}

}
