package com.codegen.spring.test.simulation.rest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The input of an operation. Readers note what is wrong and go on; {@link #verify()} then
 * rejects the call with everything they noted, or because of an organization out of
 * reach.
 */
public final class Call {

	private static final Set<String> TRUE = Set.of("true", "1", "on", "t", "yes", "y");

	private static final Set<String> FALSE = Set.of("false", "0", "off", "f", "no", "n");

	private final Map<String, String> path;

	private final Query query;

	private final Body body;

	private final Problems problems = new Problems();

	private final Set<Long> allowed;

	private final Set<Long> asked = new HashSet<>();

	private final Instant now;

	/**
	 * Create the input of an operation.
	 * @param path the path variables
	 * @param query the raw query string
	 * @param contentType the content type of the body
	 * @param body the body
	 * @param allowed the organizations the caller may use
	 * @param now the time of the call
	 */
	public Call(Map<String, String> path, @Nullable String query, @Nullable String contentType, String body,
			Set<Long> allowed, Instant now) {
		this.path = path;
		this.query = new Query(query);
		this.body = new Body(body, contentType, this.problems);
		this.allowed = allowed;
		this.now = now;
	}

	public Instant now() {
		return this.now;
	}

	public Body body() {
		return this.body;
	}

	/**
	 * The organization in the path.
	 * @return its id
	 */
	public long organization() {
		return access(pathId("org_id"));
	}

	/**
	 * An id in the path.
	 * @param name the variable's name
	 * @return the id
	 */
	public long pathId(String name) {
		String text = this.path.get(name);
		return (text != null) ? this.problems.integer(List.of("path", name), text, 0) : 0;
	}

	/**
	 * Whether there is a variable in the path.
	 * @param name the variable's name
	 * @return true if the path has it
	 */
	public boolean hasPath(String name) {
		return this.path.containsKey(name);
	}

	/**
	 * A required integer of the query string.
	 * @param name the parameter's name
	 * @return its value
	 */
	public long queryId(String name) {
		Long value = optionalQueryId(name);
		if (value == null) {
			this.problems.missing(List.of("query", name), null);
			return 0;
		}
		return value;
	}

	/**
	 * An optional integer of the query string.
	 * @param name the parameter's name
	 * @return its value or null
	 */
	public @Nullable Long optionalQueryId(String name) {
		String text = this.query.get(name);
		return (text != null) ? (Long) this.problems.integer(List.of("query", name), text, 0) : null;
	}

	/**
	 * The organization in the query string.
	 * @return its id
	 */
	public long queryOrganization() {
		return access(queryId("org_id"));
	}

	/**
	 * A required text of the query string.
	 * @param name the parameter's name
	 * @return its value
	 */
	public String queryText(String name) {
		String text = this.query.get(name);
		if (text == null) {
			this.problems.missing(List.of("query", name), null);
			return "";
		}
		return text;
	}

	/**
	 * An optional text of the query string.
	 * @param name the parameter's name
	 * @return its value or null
	 */
	public @Nullable String optionalQueryText(String name) {
		return this.query.get(name);
	}

	/**
	 * An optional parameter with a closed set of values.
	 * @param name the parameter's name
	 * @param choices the values
	 * @return the value or null
	 */
	public @Nullable String queryChoice(String name, List<String> choices) {
		String text = this.query.get(name);
		if (text != null) {
			this.problems.choice(List.of("query", name), "enum", text, choices);
		}
		return text;
	}

	/**
	 * An optional flag, false unless given.
	 * @param name the parameter's name
	 * @return its value
	 */
	public boolean queryFlag(String name) {
		String text = this.query.get(name);
		if (text == null || FALSE.contains(text.toLowerCase(Locale.ROOT))) {
			return false;
		}
		if (!TRUE.contains(text.toLowerCase(Locale.ROOT))) {
			this.problems.add(Problem.of(List.of("query", name), "bool_parsing",
					"Input should be a valid boolean, unable to interpret input", text));
		}
		return true;
	}

	/**
	 * The part of a list that the caller asks for.
	 * @return skip and limit
	 */
	public Slice slice() {
		return new Slice(bounded("skip", 0, 0, Integer.MAX_VALUE), bounded("limit", 100, 1, 100));
	}

	/**
	 * The part of a list that the first Python client asks for.
	 * @return offset and limit
	 */
	public Slice offsetSlice() {
		return new Slice(bounded("offset", 0, 0, Integer.MAX_VALUE), bounded("limit", 100, 1, 1000));
	}

	private int bounded(String name, int preset, int minimum, int maximum) {
		String text = this.query.get(name);
		if (text == null) {
			return preset;
		}
		List<Object> loc = List.of("query", name);
		long value = this.problems.integer(loc, text, preset);
		this.problems.range(loc, value, minimum, maximum, text);
		return (int) Math.max(minimum, Math.min(maximum, value));
	}

	/**
	 * Note that the call needs an organization.
	 * @param organization its id
	 * @return the same id
	 */
	public long access(long organization) {
		this.asked.add(organization);
		return organization;
	}

	/**
	 * Reject the call if any input was invalid or any organization is out of reach.
	 */
	public void verify() {
		this.problems.verify();
		if (!this.allowed.containsAll(this.asked)) {
			throw new Rejection(Reply.message(403, "This token has no access to the organization."));
		}
	}

}
