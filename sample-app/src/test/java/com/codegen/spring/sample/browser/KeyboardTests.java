package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
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
		page.locator("body").press("j");
		page.keyboard().press("j");
		page.keyboard().press("Enter");
		assertThat(page.locator("#L2 details")).hasAttribute("open", "");
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
