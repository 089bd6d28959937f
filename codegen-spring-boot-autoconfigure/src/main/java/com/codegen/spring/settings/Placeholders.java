package com.codegen.spring.settings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds placeholders such as <code>${CODEGEN_TOKEN}</code> that are still in the value of
 * a setting, because no variable or property of that name exists. Spring leaves them in
 * place when it binds properties.
 */
public final class Placeholders {

	private static final String START = "${";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(:[^${}]*)?}");

	private static final int LONGEST_NAME = 64;

	/** A variable, a property with dots, or a word without digits; not a token. */
	private static final Pattern NAME = Pattern
		.compile("[A-Z][A-Z0-9_]*|[A-Za-z_-]+|[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

	private Placeholders() {
	}

	/**
	 * Describe the placeholders in a value.
	 * @param value the value of a setting
	 * @return a problem that continues a sentence, without anything else of the value, or
	 * an empty text when there is no placeholder
	 */
	public static String problem(String value) {
		if (!value.contains(START)) {
			return "";
		}
		Set<String> names = names(value);
		if (names.isEmpty()) {
			return "contains a placeholder that cannot be resolved (not shown here: it could be a secret)";
		}
		boolean single = names.size() == 1;
		return "contains the placeholder" + (single ? " " : "s ")
				+ join(names.stream().map((name) -> START + name + "}").toList()) + ", but " + join(names)
				+ (single ? " is not set" : " are not set");
	}

	/**
	 * Find the names that could not be resolved. A name that could be a secret, such as a
	 * token between the braces, is left out.
	 * @param text the value of a setting, or a {@link #problem problem} with it
	 * @return the names, in order
	 */
	public static Set<String> names(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(1))
			.filter((name) -> name.length() <= LONGEST_NAME && NAME.matcher(name).matches())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Join names for a sentence.
	 * @param names the names
	 * @return for example {@code A, B and C}
	 */
	public static String join(Iterable<String> names) {
		String joined = String.join(", ", names);
		int last = joined.lastIndexOf(", ");
		return (last < 0) ? joined : joined.substring(0, last) + " and " + joined.substring(last + 2);
	}

}
