package com.codegen.spring.sample.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ThemeTests extends BrowserTests {

	private static final String LIGHT = "rgb(250, 250, 249)";

	private static final String DARK = "rgb(16, 17, 19)";

	@Test
	void followsSystem() {
		use(ColorScheme.DARK, WIDE);
		assertThat(ground(open("/people"))).isEqualTo(DARK);
		page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		assertThat(ground(page())).isEqualTo(LIGHT);
	}

	@Test
	void remembersChoice() {
		use(ColorScheme.LIGHT, WIDE);
		Page page = open("/people");
		Locator button = page.locator("button[name=theme]");
		button.click();
		assertThat(page.locator("html")).hasAttribute("data-theme", "light");
		button.click();
		assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
		assertThat(ground(page)).isEqualTo(DARK);
		assertThat(page.url()).endsWith("/people");
		assertThat(ground(open("/system"))).isEqualTo(DARK);
		page.locator("button[name=theme]").click();
		assertThat(page.locator("html[data-theme]")).hasCount(0);
	}

	private static Object ground(Page page) {
		return page.evaluate("getComputedStyle(document.body).backgroundColor");
	}

}
