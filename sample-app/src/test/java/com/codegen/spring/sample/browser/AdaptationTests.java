package com.codegen.spring.sample.browser;

import java.time.Duration;

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

	private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

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
			assertThat(page.evaluate(FITS)).as("%s fits in %s pixels", path, width).isEqualTo(true);
		}
		Pictures.take(open("/runs/" + this.id), "run-" + width);
	}

	@Test
	void keepsStillForThoseWhoWantIt() {
		start("Move on", RunScript.completing("Done.").withDuration(Duration.ofHours(1)));
		Page page = openListWith("Move on");
		assertThat(page.locator("tbody .spin").first()).isVisible();
		assertThat((int) page.evaluate(MOVING)).isPositive();
		use(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
		page = openListWith("Move on");
		assertThat(page.locator("tbody .spin").first()).isVisible();
		assertThat(page.evaluate(MOVING)).isEqualTo(0);
	}

	@Test
	void showsWhatIsChosenInForcedColours() {
		use(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
		Page page = open("/runs/" + this.id);
		Object outline = page
			.evaluate("getComputedStyle(document.querySelector('.chip[aria-current]')).outlineStyle");
		assertThat(outline).isEqualTo("solid");
		Object mark = page.evaluate("getComputedStyle(document.querySelector('.chip i')).backgroundColor");
		assertThat(mark).as("the colour of a type is kept").isNotEqualTo("rgba(0, 0, 0, 0)");
		assertThat(Axe.violations(page)).isEmpty();
		Pictures.take(page, "run-forced-colours");
	}

}
