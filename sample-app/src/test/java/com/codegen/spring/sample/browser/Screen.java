package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.Locale;

import com.codegen.spring.test.simulation.RunScript;

/**
 * A screen to look at.
 */
enum Screen {

	OVERVIEW("/"), RUNS("/runs"), RUNS_NONE("/runs?q=zzz"), RUN("/runs/"), RUN_LIVE("/runs/"), RUN_NEW("/runs/new"),
	AGENTS("/agents"), REPOSITORIES("/repositories"), INTEGRATIONS("/integrations"), PEOPLE("/people"), USAGE("/usage"),
	SYSTEM("/system"), AGENT_NEW("/agents/new"), LOGIN("/login"), NOT_FOUND("/nowhere");

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
		if (this == RUN || this == RUN_LIVE) {
			Duration duration = (this == RUN) ? Duration.ZERO : Duration.ofHours(1);
			RunScript script = RunScript.completing("Three callers were **guarded**.")
				.withPullRequest("Fix", "codegen/fix");
			return this.path + test.start("Guard every caller of getUserData", script.withDuration(duration));
		}
		return this.path;
	}

	/**
	 * Bring the open page into the state to look at.
	 * @param test the test that shows it
	 */
	void arrange(BrowserTests test) {
		test.awaitTrue("document.fonts.status == 'loaded'");
		if (this == RUN) {
			test.page().locator("#expand").click();
			test.awaitTrue("document.querySelectorAll('[data-lazy]').length == 0");
			test.page().evaluate("scrollTo(0, 0)");
		}
	}

	String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
