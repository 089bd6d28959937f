package com.codegen.spring.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a suite that calls every method of two interfaces. It holds an {@link Operations}
 * extension, which makes sure of that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Covers {

	/**
	 * The blocking operations.
	 * @return the interface
	 */
	Class<?> blocking();

	/**
	 * The reactive operations.
	 * @return the interface
	 */
	Class<?> reactive();

}
