package com.codegen.spring.agentrun;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What started an agent run. An open set: other codes survive.
 *
 * @param code the code, for example {@code API}
 */
public record SourceType(@JsonValue String code) {

	/** The API, hence this client too. */
	public static final SourceType API = new SourceType("API");

	/** A developer's machine. */
	public static final SourceType LOCAL = new SourceType("LOCAL");

	/** Slack. */
	public static final SourceType SLACK = new SourceType("SLACK");

	/** GitHub. */
	public static final SourceType GITHUB = new SourceType("GITHUB");

	/** A check suite of GitHub. */
	public static final SourceType GITHUB_CHECK_SUITE = new SourceType("GITHUB_CHECK_SUITE");

	/** A review of a pull request on GitHub. */
	public static final SourceType GITHUB_PR_REVIEW = new SourceType("GITHUB_PR_REVIEW");

	/** Linear. */
	public static final SourceType LINEAR = new SourceType("LINEAR");

	/** The chat of Codegen's web application. */
	public static final SourceType CHAT = new SourceType("CHAT");

	/** Jira. */
	public static final SourceType JIRA = new SourceType("JIRA");

	/** ClickUp. */
	public static final SourceType CLICKUP = new SourceType("CLICKUP");

	/** Monday. */
	public static final SourceType MONDAY = new SourceType("MONDAY");

	/** The generation of setup commands. */
	public static final SourceType SETUP_COMMANDS = new SourceType("SETUP_COMMANDS");

	private static final Map<String, SourceType> KNOWN = Stream
		.of(API, LOCAL, SLACK, GITHUB, GITHUB_CHECK_SUITE, GITHUB_PR_REVIEW, LINEAR, CHAT, JIRA, CLICKUP, MONDAY,
				SETUP_COMMANDS)
		.collect(Collectors.toUnmodifiableMap(SourceType::code, Function.identity()));

	/**
	 * The source of a code. The sources above are the same object each time.
	 * @param code the code, in either case
	 * @return the source
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static SourceType of(String code) {
		SourceType known = KNOWN.get(code);
		return (known != null) ? known : new SourceType(code);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SourceType source && this.code.equalsIgnoreCase(source.code);
	}

	@Override
	public int hashCode() {
		return this.code.toUpperCase(Locale.ROOT).hashCode();
	}

	@Override
	public String toString() {
		return this.code;
	}

}
