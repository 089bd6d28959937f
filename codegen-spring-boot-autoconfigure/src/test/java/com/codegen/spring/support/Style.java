package com.codegen.spring.support;

/**
 * How operations are called.
 */
public enum Style {

	BLOCKING, REACTIVE

}
