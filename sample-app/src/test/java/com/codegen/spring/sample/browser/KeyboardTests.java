package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The way through the pages without a mouse.
 */
class KeyboardTests extends BrowserTests {

	@Test
	void goesFromListToEntryAndBack() {
		start("Mend the fence", RunScript.completing("Done.").withDuration(Duration.ZERO));
		Page page = openListWith("Mend the fence");
		page.keyboard().press("Tab");
		assertThat(page.getByText("Skip to content")).isFocused();
		page.keyboard().press("Enter");
		page.keyboard().press("/");
		assertThat(page.locator("#q")).isFocused();
		page.keyboard().type("fence");
		assertThat(page).hasURL(Pattern.compile("q=fence"));
		page.evaluate("document.activeElement.blur()");
		page.keyboard().press("j");
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile("/runs/\\d+$"));
		page.waitForLoadState();
		assertThat(page.locator("#L2")).isVisible();
		page.waitForCondition(() -> {
			page.keyboard().press("j");
			return Boolean.TRUE.equals(page.evaluate("document.activeElement.closest('#L2') !== null"));
		});
		page.keyboard().press("Enter");
		assertThat(page.locator("#L2 details")).hasAttribute("open", "");
	}

	@Test
	void goesThroughWholeLifeOfRun() {
		Page page = open("/");
		assertThat(page.locator("#live")).hasText("Live");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator("#main")).isFocused();
		page.keyboard().press("n");
		assertThat(page.locator("#prompt")).isFocused();
		page.waitForLoadState();
		page.keyboard().type("Explain the retry policy, nothing else");
		page.keyboard().press("Control+Enter");
		assertThat(page).hasURL(Pattern.compile("/runs/\\d+$"));
		assertThat(page.locator("#run-head .st")).hasText("Complete",
				new LocatorAssertions.HasTextOptions().setTimeout(20_000));
		assertThat(page.locator("#live")).hasText("Ended");
		readsLog(page);
		readsHelp(page);
		page.locator("header nav a", new Page.LocatorOptions().setHasText("Runs")).focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Runs");
		page.keyboard().press("j");
		assertThat(page.locator("tbody .title").first()).isFocused();
	}

	private static void readsLog(Page page) {
		page.keyboard().press("j");
		assertThat(page.locator("#L1 summary")).isFocused();
		page.keyboard().press("j");
		page.keyboard().press("k");
		page.keyboard().press("Enter");
		assertThat(page.locator("#L1 details")).hasAttribute("open", "");
		page.keyboard().press("e");
		assertThat(page.locator("#expand")).hasAttribute("aria-pressed", "true");
		assertThat(page.locator(".e details:not([open])")).hasCount(0);
		page.keyboard().press("e");
		assertThat(page.locator(".e details[open]")).hasCount(0);
		page.keyboard().press("/");
		assertThat(page.locator("#find")).isFocused();
		page.keyboard().press("Shift+Tab");
	}

	private static void readsHelp(Page page) {
		page.keyboard().press("?");
		assertThat(page.locator("#keys")).isVisible();
		assertThat(page.locator("#keys-on")).isFocused();
		page.keyboard().press("Escape");
		assertThat(page.locator("#keys")).isHidden();
	}

	@Test
	void followsRunByKey() {
		long id = start("Take long", RunScript.completing("Done.").withDuration(Duration.ofHours(1)));
		Page page = open("/runs/" + id);
		assertThat(page.locator("#live")).hasText("Live");
		page.keyboard().press("f");
		assertThat(page.locator("#follow")).hasAttribute("aria-pressed", "true");
		page.keyboard().press("f");
		assertThat(page.locator("#follow")).hasAttribute("aria-pressed", "false");
	}

	@Test
	void switchesShortcutsOff() {
		Page page = open("/people");
		page.keyboard().press("?");
		assertThat(page.locator("#keys")).isVisible();
		page.locator("#keys-on").uncheck();
		page.keyboard().press("Escape");
		page.keyboard().press("?");
		assertThat(page.locator("#keys")).isHidden();
		page.reload();
		page.keyboard().press("?");
		assertThat(page.locator("#keys")).isHidden();
		page.locator("header button[data-open=keys]").focus();
		page.keyboard().press("Enter");
		page.locator("#keys-on").check();
		page.keyboard().press("Escape");
		page.keyboard().press("?");
		assertThat(page.locator("#keys")).isVisible();
	}

}
