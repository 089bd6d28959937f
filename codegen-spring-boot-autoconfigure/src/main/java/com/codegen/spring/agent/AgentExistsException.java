package com.codegen.spring.agent;

/**
 * There is an agent of that name already.
 */
public class AgentExistsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param name the agent's name
	 */
	public AgentExistsException(String name) {
		super("There is an agent '" + name + "' already: update it, or choose another name");
	}

}
