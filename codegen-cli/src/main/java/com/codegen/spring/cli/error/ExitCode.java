package com.codegen.spring.cli.error;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a command ends.
 */
public enum ExitCode {

	/** It did what it should. */
	OK(0, "success"),

	/** It did not. */
	FAILED(1, "the command failed"),

	/** It was not understood. */
	USAGE(2, "wrong usage"),

	/** A run that was followed did not end well. */
	RUN_FAILED(3, "the followed run ended without success"),

	/** Nobody is signed in, or the server refuses who is. */
	SIGN_IN(4, "not signed in, or access refused"),

	/** The time for following was up. */
	TIMEOUT(124, "--timeout reached; the run goes on"),

	/** Ctrl-C. */
	INTERRUPTED(130, "interrupted with Ctrl-C; the run goes on"),

	/** Whoever read the output has left. */
	READER_GONE(141, "the reader of the output is gone"),

	/** SIGTERM. */
	TERMINATED(143, "terminated with SIGTERM; the run goes on");

	private final int code;

	private final String meaning;

	ExitCode(int code, String meaning) {
		this.code = code;
		this.meaning = meaning;
	}

	/**
	 * The status of the process.
	 * @return a number from 0 to 255
	 */
	public int code() {
		return this.code;
	}

	/**
	 * What it means.
	 * @return a few words
	 */
	public String meaning() {
		return this.meaning;
	}

	/**
	 * All of them, for help pages.
	 * @return the meanings by number
	 */
	public static Map<String, String> meanings() {
		Map<String, String> meanings = new LinkedHashMap<>();
		for (ExitCode exit : values()) {
			meanings.put(String.valueOf(exit.code), exit.meaning);
		}
		return meanings;
	}

}
