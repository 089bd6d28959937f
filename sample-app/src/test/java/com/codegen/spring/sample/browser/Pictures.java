package com.codegen.spring.sample.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/**
 * Pictures of the pages, in {@code target/screenshots}.
 */
final class Pictures {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private Pictures() {
	}

	static void take(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
	}

}
