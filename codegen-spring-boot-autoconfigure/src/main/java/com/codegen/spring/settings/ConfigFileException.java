package com.codegen.spring.settings;

/**
 * The configuration file must not or cannot be read. The message names the file and says
 * what to do; it never shows what is in it.
 */
public class ConfigFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String remedy;

	/**
	 * Create the exception.
	 * @param problem what is wrong with which file, as a sentence
	 * @param remedy what to do about it, as a sentence
	 */
	public ConfigFileException(String problem, String remedy) {
		super(problem + " " + remedy);
		this.problem = problem;
		this.remedy = remedy;
	}

	/**
	 * What is wrong with which file.
	 * @return a sentence
	 */
	public String getProblem() {
		return this.problem;
	}

	/**
	 * What to do about it.
	 * @return a sentence
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
