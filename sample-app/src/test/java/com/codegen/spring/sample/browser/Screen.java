package com.codegen.spring.sample.browser;

import java.util.Locale;

/**
 * A screen to look at.
 */
enum Screen {

	OVERVIEW("/"), OVERVIEW_EMPTY("/"), RUNS("/runs"), RUNS_NONE("/runs?q=zzz"), RUNS_EMPTY("/runs"),
	NEW_RUN("/runs/new"), NEW_RUN_REFUSED("/runs/new"), RUN_LIVE("/runs/"), RUN("/runs/"), RUN_FAILED("/runs/"),
	STOP("/runs/"), BATCH_NEW("/batch"), BATCH("/batch"), AGENTS("/agents"), AGENTS_EMPTY("/agents"),
	AGENT_NEW("/agents/new"), AGENT("/agents/code-reviewer"), REPOSITORIES("/repositories"),
	INTEGRATIONS("/integrations"), PEOPLE("/people"), USAGE("/usage"), SYSTEM("/system"), KEYS("/people"),
	NOT_FOUND("/runs/1"), BAD_GATEWAY("/people"), TOO_MANY("/people");

	private final String path;

	Screen(String path) {
		this.path = path;
	}

	String path() {
		return this.path;
	}

	boolean isEmpty() {
		return name().endsWith("_EMPTY");
	}

	String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
