package com.codegen.spring.cli.command.tool;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The completion script for fish.
 *
 * @param root all there is to complete
 */
record FishScript(Words root) {

	String render() {
		StringBuilder script = new StringBuilder("""
				# fish completion for codegen
				# to install: codegen completion fish > ~/.config/fish/completions/codegen.fish
				function __codegen_runs
				    set -l cache $HOME/.codegen/runs
				    test -r $cache; or return
				    if test -z (find $cache -mmin -1 2>/dev/null | string collect)
				        command codegen list --limit 50 --quiet --no-input >/dev/null 2>&1 &
				        disown
				    end
				    cat $cache
				end
				complete -c codegen -f
				""");
		commands(this.root, "__fish_use_subcommand", script);
		this.root.commands().forEach((name, command) -> {
			String seen = "__fish_seen_subcommand_from " + name;
			if (!command.commands().isEmpty()) {
				String children = String.join(" ", command.commands().keySet());
				commands(command, seen + "; and not __fish_seen_subcommand_from " + children, script);
				for (Map.Entry<String, Words> child : command.commands().entrySet()) {
					arguments(child.getValue(), seen + "; and __fish_seen_subcommand_from " + child.getKey(), script);
				}
			}
			else {
				arguments(command, seen, script);
			}
		});
		return script.toString();
	}

	private static void commands(Words parent, String condition, StringBuilder script) {
		parent.commands()
			.forEach((name, command) -> script.append("complete -c codegen -n '")
				.append(condition)
				.append("' -a ")
				.append(name)
				.append(" -d '")
				.append(quote(command.title()))
				.append("'\n"));
	}

	private static void arguments(Words command, String condition, StringBuilder script) {
		command.options().forEach((option) -> {
			script.append("complete -c codegen -n '").append(condition).append('\'');
			option.names()
				.forEach((name) -> script
					.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1)));
			script.append(option.takesValue() ? " -x" : "");
			if (!option.values().isEmpty()) {
				script.append(option.values().stream().collect(Collectors.joining(" ", " -a '", "'")));
			}
			script.append(" -d '").append(quote(option.title())).append("'\n");
		});
		if (command.takesRun()) {
			script.append("complete -c codegen -n '").append(condition).append("' -a '(__codegen_runs)'\n");
		}
	}

	private static String quote(String text) {
		return text.replace("\\", "\\\\").replace("'", "\\'");
	}

}
