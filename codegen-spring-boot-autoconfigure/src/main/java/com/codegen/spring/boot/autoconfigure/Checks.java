package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.settings.Placeholders;

/**
 * Refuses values of properties that make no sense, before something else does with a
 * message that does not name the property.
 */
final class Checks {

	/** Below the 2^31 milliseconds that sockets can be told. */
	private static final Duration LONGEST = Duration.ofDays(20);

	private static final DataSize MAX_SIZE = DataSize.ofBytes(Integer.MAX_VALUE);

	private Checks() {
	}

	/**
	 * Refuse a text with a placeholder. Not for texts that agents read: those can contain
	 * the variables of a shell.
	 */
	static void resolved(String property, @Nullable String value) {
		String problem = (value != null) ? Placeholders.problem(value) : "";
		check(problem.isEmpty(), property, problem);
	}

	static void positive(String property, Duration value) {
		check(value.compareTo(Duration.ZERO) > 0, property, "must be longer than zero");
		notTooLong(property, value);
	}

	static void notNegative(String property, Duration value) {
		check(!value.isNegative(), property, "must not be negative");
		notTooLong(property, value);
	}

	private static void notTooLong(String property, Duration value) {
		check(value.compareTo(LONGEST) <= 0, property, "must not be longer than " + LONGEST.toDays() + " days");
	}

	static void notShorter(String property, Duration value, Duration other) {
		check(value.compareTo(other) >= 0, property, "must not be shorter than the initial interval");
	}

	static void atLeast(String property, double value, int minimum) {
		check(value >= minimum, property, "must be at least " + minimum);
	}

	static void atMost(String property, int value, int maximum) {
		check(value <= maximum, property, "must be at most " + maximum);
	}

	static void share(String property, double value) {
		check(value > 0 && value <= 1, property, "must be above 0 and at most 1");
	}

	static void size(String property, DataSize value) {
		check(value.toBytes() > 0 && value.compareTo(MAX_SIZE) <= 0, property, "must be larger than 0 and below 2GB");
	}

	private static void check(boolean valid, String property, String problem) {
		if (!valid) {
			throw new CodegenConfigurationException(property, problem);
		}
	}

}
