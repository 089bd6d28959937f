package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many windows of one browser, which has six connections for all of them.
 */
class WindowsTests extends BrowserTests {

	private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
		.setTimeout(40_000);

	@Autowired
	private MeterRegistry meters;

	@Test
	void nineWindowsShareFourStreams() {
		long id = start("Guard every caller",
				RunScript.completing("Done.").withLogEntries(12).withDuration(Duration.ofSeconds(48)));
		List<Page> windows = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			Page window = context().newPage();
			window.navigate("/runs/" + id);
			windows.add(window);
		}
		windows.forEach((window) -> assertThat(window.locator("#live")).containsText("Live"));
		assertThat(this.meters.get("sample.live.streams").gauge().value()).isLessThanOrEqualTo(5);
		assertThat(windows).filteredOn((window) -> "Live".equals(window.locator("#live").textContent()))
			.hasSizeLessThanOrEqualTo(4);
		for (Page window : windows) {
			assertThat(window.locator("#live")).hasText("Ended", PATIENTLY);
			assertThat(window.locator(".e")).hasCount(12);
		}
		context().close();
		page().waitForCondition(() -> this.meters.get("sample.live.streams").gauge().value() == 0);
	}

}
