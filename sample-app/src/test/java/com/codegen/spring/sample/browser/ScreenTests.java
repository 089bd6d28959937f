package com.codegen.spring.sample.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every screen, light and dark, wide and narrow: no barrier, no sideways scrolling, and a
 * picture in {@code target/screenshots}.
 */
class ScreenTests extends BrowserTests {

	@ParameterizedTest
	@EnumSource
	void hasNoBarriers(Screen screen) {
		use(ColorScheme.LIGHT, WIDE);
		Page page = open(screen.prepare(this));
		screen.arrange(this);
		look(page, screen.fileName(), ColorScheme.LIGHT, WIDE, "light");
		look(page, screen.fileName(), ColorScheme.DARK, WIDE, "dark");
		look(page, screen.fileName(), ColorScheme.LIGHT, NARROW, "phone");
		look(page, screen.fileName(), ColorScheme.DARK, NARROW, "phone-dark");
	}

	private static void look(Page page, String screen, ColorScheme scheme, int width, String name) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.setViewportSize(width, 900);
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", screen + "-" + name + ".png")));
		assertThat(Axe.violations(page)).as("%s %s", screen, name).isEmpty();
		assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.as("%s %s scrolls sideways", screen, name)
			.isEqualTo(true);
	}

}
