package com.codegen.spring.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import com.codegen.spring.cli.command.Commands;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.OutputWriter;
import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.machine.Streams;
import com.codegen.spring.cli.machine.Tty;

/**
 * Writes the pages about the command from what the command knows of itself.
 */
final class CommandDocumentation {

	private static final String INTRODUCTION = """
			# The `codegen` command

			Agent runs from the terminal and from scripts. `./mvnw -pl codegen-cli -am package` makes one file that can be run:
			`codegen-cli/target/codegen`. It needs Java 17 or newer, and starts faster beside its archive; after moving it, write
			a new one with `codegen --make-archive`. Linux is tested; elsewhere `java -jar codegen-cli-0.1.0-all.jar` does the same.

			```
			codegen login
			codegen run "Fix the flaky retry test"
			```

			## Manners

			- Results go to standard output, everything else to standard error.
			- On a terminal there are tables and colours; in a pipe, columns between tabs, ISO-8601 times, raw statuses, nothing cut.
			- `--json` prints one JSON value, or a line for each entry of a log; errors are one JSON object on standard error.
			- Colours obey `NO_COLOR`, `CLICOLOR_FORCE` and `TERM=dumb`; with `--color=always` a pipe has them, too. Widths obey
			  `COLUMNS`, else the terminal, also when its size changes.
			- Ctrl-C while following leaves the run alone and says how to come back; a second one ends the command at once.
			- Control characters in what agents write are made visible, unless `--raw` is given.
			- A request that may have started a run is never repeated by itself. When it is not known whether something was done,
			  the error says what, and where to look.
			- What was written in an editor is kept in a file until a run has it.

			## Text

			- Files, standard input and what the editor saved are UTF-8, or UTF-16 with a byte order mark; the mark is dropped.
			  Other bytes and NUL characters are refused with 2, with the line and the byte. Nothing is sent.
			- Files and standard input of which all lines are empty or begin with `#` start no run. Otherwise such lines are part
			  of the prompt of `run` and `continue`; `batch` skips them.
			- The launcher gives Java a UTF-8 locale if yours is not UTF-8. Editor and browser keep your locale. With `java -jar` in
			  another locale, arguments with other characters than ASCII are refused with 2: set `LC_ALL=C.UTF-8`, or use `--file`
			  or standard input.
			- An argument that begins with a dash is text if it contains white space: `codegen run "-hotfix broke login"`. Anything
			  else that begins with a dash is an option, and refused with 2 if there is none of that name. `--` ends the options:
			  `codegen run -- -hotfix`.
			- `-` reads standard input, also as `--file -`.

			## Settings

			A flag counts before an environment variable, a variable before the file, the file before the default. The variables
			and the file are those of the library ([Configuration](configuration.md)); `codegen login` writes the file so that only
			you can read it. A file that others can read, a symbolic link, and the file of another user are refused, with the
			command that mends it. Agents are kept in `~/.codegen/agents.json`.

			`--profile NAME`, or `CODEGEN_PROFILE`, uses `~/.codegen/profiles/NAME.json` instead. Then token, organization and
			address are taken from flags, that file or the defaults only, never from variables, and a profile that has no file is
			an error. `codegen --profile NAME login` makes the file; for another server, set its address before:
			`codegen --profile NAME config set base_url URL`.

			Requests are paced by the documented limits of the API. `CODEGEN_RATELIMIT_ENABLED=false` sends them at once and waits
			only when the server says so: for a server that allows more.

			`CODEGEN_LOG_LEVEL=DEBUG` does what `--debug` does.

			""";

	private CommandDocumentation() {
	}

	/**
	 * The page for the documentation.
	 */
	static String page() {
		StringBuilder page = new StringBuilder(INTRODUCTION)
			.append("## Exit codes\n\n| code | meaning |\n|---:|---|\n");
		for (ExitCode code : ExitCode.values()) {
			page.append("| ").append(code.code()).append(" | ").append(code.meaning()).append(" |\n");
		}
		page.append("\n## Options of all commands\n\n");
		CommandSpec root = model().getCommandSpec();
		root.options().forEach((option) -> item(page, names(option), option));
		page.append("\n## Commands\n");
		commands(root).forEach((command) -> section(page, command));
		return page.toString();
	}

	/**
	 * The manual page.
	 */
	static String manual() {
		CommandSpec root = model().getCommandSpec();
		StringBuilder manual = new StringBuilder(".TH CODEGEN 1 \"\" \"codegen 0.1.0\" \"User Commands\"\n");
		manual.append(".SH NAME\ncodegen \\- run Codegen agents from the terminal and from scripts\n");
		manual.append(".SH SYNOPSIS\n.B codegen\n[OPTIONS] COMMAND\n.SH OPTIONS OF ALL COMMANDS\n");
		root.options().forEach((option) -> manualItem(manual, names(option), option));
		for (CommandSpec command : commands(root)) {
			manual.append(".SH ").append(command.qualifiedName().toUpperCase(Locale.ROOT)).append('\n');
			manual.append(roff(header(command))).append("\n.PP\n.nf\n");
			examples(command).forEach((example) -> manual.append(roff(example)).append('\n'));
			manual.append(".fi\n");
			command.positionalParameters().forEach((argument) -> manualItem(manual, argument.paramLabel(), argument));
			own(command).forEach((option) -> manualItem(manual, names(option), option));
		}
		manual.append(".SH EXIT STATUS\n");
		for (ExitCode code : ExitCode.values()) {
			manual.append(".TP\n.B ").append(code.code()).append('\n').append(roff(code.meaning())).append('\n');
		}
		return manual.append(".SH FILES\n.TP\n.I ~/.codegen/config.json\nToken, organization and address.\n")
			.toString();
	}

	static CommandLine model() {
		Streams streams = new Streams(InputStream.nullInputStream(),
				new OutputWriter(OutputStream.nullOutputStream(), () -> false), new PrintWriter(Writer.nullWriter()));
		return Commands.model(
				new Machine((name) -> null, Path.of(""), streams, Tty.NONE, Signals.NONE, Clock.systemUTC(), (code) -> {
				}), Catalogue.ENTRIES);
	}

	static List<CommandSpec> commands(CommandSpec parent) {
		List<CommandSpec> commands = new ArrayList<>();
		Set<CommandLine> children = new LinkedHashSet<>(parent.subcommands().values());
		for (CommandLine child : children) {
			commands.add(child.getCommandSpec());
			commands.addAll(commands(child.getCommandSpec()));
		}
		return commands;
	}

	private static void section(StringBuilder page, CommandSpec command) {
		page.append("\n### `").append(command.qualifiedName()).append("`\n\n").append(header(command));
		if (command.aliases().length > 0) {
			page.append(" Also called ")
				.append(Arrays.stream(command.aliases())
					.map((alias) -> "`" + alias + "`")
					.collect(Collectors.joining(", ")))
				.append('.');
		}
		page.append("\n\n```\n");
		examples(command).forEach((example) -> page.append(example).append('\n'));
		page.append("```\n");
		String text = String.join(" ", command.usageMessage().description()).strip();
		page.append(text.isEmpty() ? "" : "\n" + text + "\n").append('\n');
		command.positionalParameters().forEach((argument) -> item(page, argument.paramLabel(), argument));
		own(command).forEach((option) -> item(page, names(option), option));
	}

	private static void item(StringBuilder page, String name, ArgSpec argument) {
		page.append("- `").append(name).append("`: ").append(text(argument)).append('\n');
	}

	private static void manualItem(StringBuilder manual, String name, ArgSpec argument) {
		manual.append(".TP\n.B ").append(roff(name)).append('\n').append(roff(text(argument))).append('\n');
	}

	private static List<OptionSpec> own(CommandSpec command) {
		return command.options().stream().filter((option) -> !option.inherited()).toList();
	}

	private static String names(OptionSpec option) {
		String names = String.join(", ", option.names());
		String negated = option.negatable() ? ", " + option.longestName().replaceFirst("--", "--no-") : "";
		boolean optional = option.arity().min() == 0 && option.arity().max() > 0;
		if (option.arity().max() == 0 || option.negatable()) {
			return names + negated;
		}
		return names + (optional ? "[=" + option.paramLabel() + "]" : "=" + option.paramLabel());
	}

	private static String text(ArgSpec argument) {
		String candidates = (argument.completionCandidates() != null)
				? String.join(", ", argument.completionCandidates()) : "";
		return String.join(" ", argument.description())
			.replace("${COMPLETION-CANDIDATES}", candidates)
			.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()));
	}

	private static String header(CommandSpec command) {
		return command.usageMessage().header()[0];
	}

	private static List<String> examples(CommandSpec command) {
		return Arrays.stream(command.usageMessage().header())
			.filter((line) -> line.startsWith("  "))
			.map(String::strip)
			.toList();
	}

	private static String roff(String text) {
		return text.replace("\\", "\\\\").replace("-", "\\-").replaceFirst("^([.'])", "\\\\&$1");
	}

}
