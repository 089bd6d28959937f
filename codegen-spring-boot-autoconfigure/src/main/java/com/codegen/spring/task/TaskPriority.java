package com.codegen.spring.task;

/**
 * How urgent a task is. Kept in the run's metadata under {@code priority}; the API itself
 * does not act on it.
 */
public enum TaskPriority {

	/** Can wait. */
	LOW,

	/** The default. */
	NORMAL,

	/** Should go first. */
	HIGH

}
