package com.codegen.spring.sample.browser;

import java.util.Locale;

import com.microsoft.playwright.Page;

/**
 * A screen to look at.
 */
enum Screen {

	OVERVIEW("/"), RUNS("/runs"), RUNS_NONE("/runs?q=zzz"), AGENTS("/agents"), REPOSITORIES("/repositories"),
	INTEGRATIONS("/integrations"), PEOPLE("/people"), USAGE("/usage"), SYSTEM("/system"), AGENT_NEW("/agents/new"),
	LOGIN("/login"), NOT_FOUND("/nowhere");

	private final String path;

	Screen(String path) {
		this.path = path;
	}

	/**
	 * Make what the screen shows.
	 * @param test the test that shows it
	 * @return the path of the screen
	 */
	String prepare(BrowserTests test) {
		if (this == NOT_FOUND) {
			test.incidents().expect("404");
		}
		return this.path;
	}

	/**
	 * Bring an open page into the state to look at.
	 * @param page the page
	 */
	void arrange(Page page) {
		page.waitForFunction("document.fonts.status == 'loaded'");
	}

	String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
