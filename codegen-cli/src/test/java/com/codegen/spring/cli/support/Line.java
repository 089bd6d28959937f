package com.codegen.spring.cli.support;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line for each command: one that works, and one that fails.
 *
 * @param command the command's name
 * @param arguments what works
 * @param wrong what fails
 * @param input what it reads from standard input
 */
public record Line(String command, String arguments, String wrong, String input) {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

	/** All commands but {@code server}, which has to be interrupted. */
	public static final List<Line> ALL = List.of(of("run", "'Fix it' --interval 10ms", "'Fix it' --org 99"),
			of("list", "--limit 5", "--org 99"), of("view", "4253", "99"), of("logs", "4253 --tail 3", "99"),
			of("continue", "4253 'Once more' --interval 10ms", "99 'Once more'"), of("cancel", "4254 --yes", "99"),
			of("watch", "4253 --interval 10ms", "99 --interval 10ms"),
			of("batch", "- --concurrency 1 --interval 10ms", "no-such-file").reading("One\n# no prompt\nTwo [fail]\n"),
			of("open", "4253", "99"), of("prs", "4253", "99"),
			of("pr edit", "90318 --state closed", "90318 --state merged"), of("agents list", "", "--limit"),
			of("agents show", "reviewer", "nobody"),
			of("agents create", "writer --type documentation --instructions 'Short words.'", "reviewer"),
			of("agents update", "reviewer --model large", "nobody --model large"),
			of("agents delete", "reviewer", "nobody"), of("orgs", "", "--org x"), of("repos", "", "--org 99"),
			of("users", "", "--org 99"), of("integrations", "", "--org 99"),
			of("login", "--with-token", "--with-token --org 99").reading("simulated-codegen-token\n"),
			of("logout", "", "--all"), of("config list", "", "everything"), of("config get", "org_id", "colour"),
			of("config set", "org_id 4711", "org_id none"), of("config path", "", "--profile ../x"),
			of("status", "", "--org x"), of("doctor", "", "--deep"), of("completion", "bash", "tcsh"),
			of("help", "config path", "nonsense"));

	private static Line of(String command, String arguments, String wrong) {
		return new Line(command, arguments, wrong, "");
	}

	private Line reading(String text) {
		return new Line(this.command, this.arguments, this.wrong, text);
	}

	public String right() {
		return this.command + " " + this.arguments;
	}

	public String bad() {
		return this.command + " " + this.wrong;
	}

	/**
	 * The name of the golden file of a form.
	 */
	public String fileName(String form) {
		return this.command.replace(' ', '-') + "." + form;
	}

	/**
	 * The words of a line, of which some stand in quotes.
	 */
	public static String[] words(String line) {
		return WORD.matcher(line).results().map(Line::word).toArray(String[]::new);
	}

	private static String word(MatchResult match) {
		return (match.group(1) != null) ? match.group(1) : match.group();
	}

	@Override
	public String toString() {
		return this.command;
	}

}
