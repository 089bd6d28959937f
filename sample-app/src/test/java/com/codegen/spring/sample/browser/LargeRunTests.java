package com.codegen.spring.sample.browser;

import java.time.Duration;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class LargeRunTests extends BrowserTests {

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
	void staysUsable() {
		String result = "A line of a long result that goes on and on.\n".repeat(10 * 1024 * 1024 / 45);
		long id = start("Do much", RunScript.completing(result).withLogEntries(10_000).withDuration(Duration.ZERO));
		open("/runs/" + id);
		assertThat(page().locator("#log-view")).hasAttribute("data-total", "10000");
		Page page = open("/runs/" + id);
		double first = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
			.doubleValue();
		double longest = ((Number) page.evaluate(SCROLL)).doubleValue();
		assertThat(first).isLessThan(1000);
		assertThat(longest).isLessThan(200);
	}

}
