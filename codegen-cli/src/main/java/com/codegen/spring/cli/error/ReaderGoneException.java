package com.codegen.spring.cli.error;

/**
 * Whoever read the output has left. Nothing is said about it: nobody is there to hear it.
 */
public class ReaderGoneException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ReaderGoneException() {
		super("The reader of the output is gone");
	}

}
