package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages adapt to small windows, enlarged text, and what a reader has set in the system.
 */
class AdaptationTests extends BrowserTests {

	private static final String WIDER = """
			document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
			  .filter((element) => element.getBoundingClientRect().right > innerWidth)
			  .map((element) => element.tagName + '.' + element.className)""";

	private static final String MOVING = """
			document.getAnimations().filter((a) => a.effect.getComputedTiming().duration > 0).length""";

	private long id;

	@BeforeEach
	void startRun() {
		RunScript script = RunScript.completing("A long word: " + "abcdefghij".repeat(12))
			.withPullRequest("Guard every caller of getUserDataAndEverythingElse", "codegen/" + "x".repeat(80));
		this.id = start("Guard " + "everyCallerOfGetUserData".repeat(6), script.withDuration(Duration.ZERO));
	}

	/** 200 % zoom of a window of 1280 pixels leaves 640, and 400 % leaves 320. */
	@ParameterizedTest
	@CsvSource({ "320, 1", "640, 2" })
	void needsNoSidewaysScroll(int width, double scale) {
		use(new Browser.NewContextOptions().setViewportSize(width, 700).setDeviceScaleFactor(scale));
		for (String path : new String[] { "/", "/runs", "/runs/" + this.id, "/runs/new", "/batch", "/agents/new",
				"/repositories", "/integrations", "/people", "/usage", "/system" }) {
			Page page = open(path);
			assertThat(page.locator("h1")).isVisible();
			assertThat(page.evaluate(WIDER)).as("%s in %s pixels", path, width).isEqualTo(List.of());
		}
		Pictures.take(open("/runs/" + this.id), "run-" + width);
	}

	@Test
	void keepsStillForThoseWhoWantIt() {
		start("Move on", RunScript.completing("Done.").withDuration(Duration.ofMinutes(2)));
		Page page = page();
		page.waitForCondition(() -> open("/runs").locator("tbody .spin").count() > 0);
		assertThat((int) page.evaluate(MOVING)).isPositive();
		use(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
		page = open("/runs");
		assertThat(page.locator("tbody .spin").first()).isVisible();
		assertThat(page.evaluate(MOVING)).isEqualTo(0);
	}

	@Test
	void showsWhatIsChosenInForcedColours() {
		use(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
		Page page = open("/runs/" + this.id);
		Object outline = page.evaluate("getComputedStyle(document.querySelector('.chip[aria-current]')).outlineStyle");
		assertThat(outline).isEqualTo("solid");
		Object mark = page.evaluate("getComputedStyle(document.querySelector('.chip i')).backgroundColor");
		assertThat(mark).as("the colour of a type is kept").isNotEqualTo("rgba(0, 0, 0, 0)");
		assertThat(Axe.violations(page)).isEmpty();
		Pictures.take(page, "run-forced-colours");
	}

}
