package com.codegen.spring.test.simulation.transcript;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What can be read out of a prompt without understanding it.
 *
 * @param text the prompt
 */
public record Prompt(String text) {

	private static final Pattern PULL_REQUEST = Pattern.compile("(?i)\\b(?:pr|pull request)\\s*#?(\\d{1,9})\\b");

	private static final Pattern ISSUE = Pattern.compile("(?i)\\bissue\\s*#?(\\d{1,9})\\b");

	private static final Pattern REVIEW = Pattern.compile("(?i)\\breview(?:s|ed|ing)?\\b");

	private static final Pattern READING = Pattern
		.compile("(?i)^\\W*(?:explain|summari[sz]e|describe|why|what|how|where|who|which|is|are|does|list|show)\\b");

	private static final Pattern CODE = Pattern.compile("(?i)\\b(?:fix|add|implement|refactor|write|update|upgrade"
			+ "|migrate|remove|delete|rename|replace|create|guard|bump|test|tests|bug|document|resolve|build)\\b");

	private static final Pattern IDENTIFIER = Pattern.compile("\\b[a-z]+[A-Z]\\w*\\b|\\b[A-Z][a-z]+[A-Z]\\w*\\b");

	private static final Pattern MARKER = Pattern.compile("\\[(?:fail|pause|cancel)]");

	private static final int TITLE_LENGTH = 72;

	/**
	 * Look for a marker such as [fail].
	 * @param marker the word between the brackets
	 * @return whether the prompt has it
	 */
	public boolean has(String marker) {
		return this.text.contains("[" + marker + "]");
	}

	/**
	 * A title for the run.
	 * @return the first line without markers, shortened at a word
	 */
	public String title() {
		String plain = MARKER.matcher(this.text).replaceAll("").strip();
		String line = plain.lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
		if (line.isEmpty()) {
			return "Untitled run";
		}
		return Character.toUpperCase(line.charAt(0)) + shortened(line).substring(1);
	}

	/**
	 * Whether the agent would have to change code.
	 * @return true for work that ends in a pull request
	 */
	public boolean isCodeWork() {
		return !isReview() && !READING.matcher(this.text).find() && CODE.matcher(this.text).find();
	}

	boolean isReview() {
		return REVIEW.matcher(this.text).find();
	}

	@Nullable String pullRequestNumber() {
		return group(PULL_REQUEST);
	}

	@Nullable String issueNumber() {
		return group(ISSUE);
	}

	// A word of the prompt to search for.
	String subject() {
		Matcher identifier = IDENTIFIER.matcher(this.text);
		return identifier.find() ? identifier.group() : "PaymentService";
	}

	/**
	 * A branch for the work.
	 * @return a name made from the title
	 */
	public String branch() {
		String slug = title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String shortened = slug.substring(0, Math.min(40, slug.length())).replaceAll("-$", "");
		return "codegen/" + (shortened.isEmpty() ? "work" : shortened);
	}

	private @Nullable String group(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.text);
		return matcher.find() ? matcher.group(1) : null;
	}

	private static String shortened(String line) {
		if (line.length() <= TITLE_LENGTH) {
			return line;
		}
		int space = line.lastIndexOf(' ', TITLE_LENGTH - 2);
		return line.substring(0, (space > 0) ? space : TITLE_LENGTH - 2) + " …";
	}

}
