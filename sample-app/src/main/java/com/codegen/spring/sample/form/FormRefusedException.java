package com.codegen.spring.sample.form;

import com.codegen.spring.sample.problem.Problem;

/**
 * Thrown when a form was not taken. What it holds can be shown again, with a new token.
 */
public final class FormRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int CONFLICT = 409;

	private final transient Problem problem;

	private FormRefusedException(String title, String text) {
		super(title);
		this.problem = Problem.of(CONFLICT, title, text);
	}

	static FormRefusedException withoutToken() {
		return new FormRefusedException("Send it once more",
				"This form was opened before this service was changed. Nothing was started. What you entered is still "
						+ "here: look at it, and send it again.");
	}

	static FormRefusedException elsewhere(long opened, long current) {
		String text = "The form was opened in organization %d, and you are in organization %d now. Nothing was started. "
				+ "To use organization %1$d, copy what you wrote and choose that one first; what is sent from this page "
				+ "is for organization %2$d.";
		return new FormRefusedException("This is another organization", text.formatted(opened, current));
	}

	static FormRefusedException sentBefore() {
		return new FormRefusedException("This form was sent before",
				"What it held then was started, or may have been. What it holds now was not sent. Look at the runs, and "
						+ "send it again to start another one.");
	}

	/**
	 * Why it was not taken.
	 * @return the reason in words
	 */
	public Problem problem() {
		return this.problem;
	}

}
