package com.codegen.spring.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.OutputWriter;
import com.codegen.spring.cli.terminal.ColorMode;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * Runs a command line. Only the commands that are named in it are made, because to make
 * them all takes longer than most of them run.
 */
public final class Commands {

	private Commands() {
	}

	/**
	 * Run a command line.
	 * @param machine what it has from outside
	 * @param catalogue the commands there are
	 * @param args the command line
	 * @return the status a process ends with
	 */
	public static int run(Machine machine, List<Entry> catalogue, String... args) {
		RootCommand root = new RootCommand();
		try (Session session = new Session(machine, root)) {
			Failures failures = new Failures(session, args);
			CommandLine line = configure(build(session, root, named(catalogue, args)), machine);
			line.setParameterExceptionHandler(failures);
			line.setExecutionExceptionHandler(failures);
			return execute(line, machine.streams().out(), failures, args);
		}
	}

	/**
	 * The command line with all commands.
	 * @param machine what it has from outside
	 * @param catalogue the commands there are
	 * @return the model for help, completion and documentation
	 */
	public static CommandLine model(Machine machine, List<Entry> catalogue) {
		RootCommand root = new RootCommand();
		return configure(build(new Session(machine, root), root, catalogue), machine);
	}

	private static int execute(CommandLine line, OutputWriter out, Failures failures, String... args) {
		try {
			ArgumentCheck.check(args);
			int code = line.execute(args);
			if (code == ExitCode.OK.code()) {
				out.check();
			}
			return code;
		}
		catch (RuntimeException | Error ex) {
			return failures.handle(ex);
		}
	}

	private static CommandLine build(Session session, RootCommand root, List<Entry> entries) {
		CommandLine line = new CommandLine(root);
		line.getCommandSpec().usageMessage().exitCodeList(ExitCode.meanings());
		for (Entry entry : entries) {
			CommandLine command = entry.factory().apply(session);
			line.addSubcommand(entry.names().get(0), command, entry.names().stream().skip(1).toArray(String[]::new));
		}
		describe(line);
		return line;
	}

	private static void describe(CommandLine line) {
		line.getCommandSpec().versionProvider(new Version());
		line.getCommandSpec()
			.usageMessage()
			.abbreviateSynopsis(true)
			.parameterListHeading("%nArguments:%n")
			.optionListHeading("%nOptions:%n")
			.commandListHeading("%nCommands:%n");
		line.getSubcommands().values().forEach(Commands::describe);
	}

	private static CommandLine configure(CommandLine line, Machine machine) {
		Terminal terminal = Terminal.of(machine, ColorMode.AUTO);
		line.setOut(machine.streams().out());
		line.setErr(machine.streams().err());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setExpandAtFiles(false);
		line.setColorScheme(Help.defaultColorScheme(terminal.outColor() ? Ansi.ON : Ansi.OFF));
		line.setUsageHelpLongOptionsMaxWidth(26);
		DashedText.install(line);
		return line;
	}

	private static List<Entry> named(List<Entry> catalogue, String... args) {
		Set<String> words = Arrays.stream(args).collect(Collectors.toSet());
		List<Entry> named = catalogue.stream()
			.filter((entry) -> entry.names().stream().anyMatch(words::contains))
			.toList();
		return (named.isEmpty() || named.stream().anyMatch(Entry::needsAll)) ? catalogue : named;
	}

	/**
	 * A command that can be made.
	 *
	 * @param names its name and its other names
	 * @param factory makes it
	 * @param needsAll whether it tells of the other commands
	 */
	public record Entry(List<String> names, Function<Session, CommandLine> factory, boolean needsAll) {

		/**
		 * A command without commands of its own.
		 * @param factory makes it
		 * @param names its name and its other names
		 * @return the entry
		 */
		public static Entry of(Function<Session, CodegenCommand> factory, String... names) {
			return new Entry(List.of(names), (session) -> new CommandLine(factory.apply(session)), false);
		}

		/**
		 * A copy that tells of the other commands.
		 * @return the copy
		 */
		public Entry needingAll() {
			return new Entry(this.names, this.factory, true);
		}

		/**
		 * A copy with commands of its own.
		 * @param children the commands
		 * @return the copy
		 */
		public Entry with(Entry... children) {
			return new Entry(this.names, (session) -> {
				CommandLine line = this.factory.apply(session);
				for (Entry child : children) {
					line.addSubcommand(child.names().get(0), child.factory().apply(session));
				}
				return line;
			}, this.needsAll);
		}

	}

}
