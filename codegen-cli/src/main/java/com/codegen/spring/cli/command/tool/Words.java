package com.codegen.spring.cli.command.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import com.codegen.spring.cli.output.LogKind;

/**
 * What can stand in a command line: commands with their options, and commands below
 * commands.
 *
 * @param path the command's words, such as {@code config get}
 * @param title what the command does
 * @param options its options
 * @param takesRun whether it takes the id of a run
 * @param commands the commands below it, by name and by their other names
 */
record Words(String path, String title, List<Flag> options, boolean takesRun, Map<String, Words> commands) {

	static Words of(CommandLine line) {
		return of(line, "");
	}

	private static Words of(CommandLine line, String path) {
		Map<String, Words> commands = new LinkedHashMap<>();
		line.getSubcommands()
			.forEach((name, command) -> commands.put(name, of(command, path.isEmpty() ? name : path + " " + name)));
		List<Flag> options = new ArrayList<>();
		line.getCommandSpec().options().forEach((option) -> options.add(Flag.of(option)));
		boolean takesRun = line.getCommandSpec()
			.positionalParameters()
			.stream()
			.anyMatch((parameter) -> parameter.paramLabel().startsWith("RUN"));
		String[] header = line.getCommandSpec().usageMessage().header();
		return new Words(path, (header.length > 0) ? header[0] : "", options, takesRun, commands);
	}

	/**
	 * This command and all below it.
	 */
	List<Words> all() {
		List<Words> all = new ArrayList<>(List.of(this));
		this.commands.values().forEach((command) -> all.addAll(command.all()));
		return all;
	}

	/**
	 * An option.
	 *
	 * @param names its names
	 * @param title what it does
	 * @param takesValue whether a value must follow
	 * @param values the values it takes, as far as they are known
	 */
	record Flag(List<String> names, String title, boolean takesValue, List<String> values) {

		static Flag of(OptionSpec option) {
			List<String> names = new ArrayList<>(List.of(option.names()));
			if (option.negatable()) {
				names.add(option.longestName().replaceFirst("^--", "--no-"));
			}
			List<String> values = new ArrayList<>();
			if (option.completionCandidates() != null) {
				option.completionCandidates().forEach(values::add);
			}
			if (option.longestName().equals("--type") && values.isEmpty()) {
				for (LogKind kind : LogKind.values()) {
					values.add(kind.toString());
				}
			}
			String title = (option.description().length > 0) ? option.description()[0] : "";
			return new Flag(names, title.replaceAll("[:;] ?\\$\\{.*", ".").replaceAll(" \\(\\$\\{[^}]*}\\)", ""),
					option.arity().min() > 0, values);
		}

	}

}
