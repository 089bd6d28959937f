package com.codegen.spring;

/**
 * A setting of the client is missing or cannot be used. The message never shows the
 * value.
 */
public class CodegenConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String setting;

	private final String problem;

	/**
	 * Create the exception.
	 * @param setting the name of the setting, as a property
	 * @param problem what is wrong with it, continuing a sentence
	 */
	public CodegenConfigurationException(String setting, String problem) {
		super("The Codegen setting '" + setting + "' " + problem);
		this.setting = setting;
		this.problem = problem;
	}

	/**
	 * The name of the setting.
	 * @return for example {@code codegen.token}
	 */
	public String getSetting() {
		return this.setting;
	}

	/**
	 * What is wrong with the setting.
	 * @return for example {@code is not set}
	 */
	public String getProblem() {
		return this.problem;
	}

}
