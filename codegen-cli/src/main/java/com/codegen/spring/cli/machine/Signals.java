package com.codegen.spring.cli.machine;

/**
 * Tells of signals sent to the process.
 */
public interface Signals {

	/**
	 * No signals.
	 */
	Signals NONE = (kind, handler) -> {
	};

	/**
	 * Ask to be told of a signal instead of ending because of it.
	 * @param kind which signal
	 * @param handler runs on a thread of its own
	 */
	void handle(Kind kind, Runnable handler);

	/**
	 * The signals.
	 */
	enum Kind {

		/** Ctrl-C. */
		INT,

		/** The polite request to end. */
		TERM,

		/** The terminal has another size. */
		WINCH

	}

}
