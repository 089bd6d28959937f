package com.codegen.spring.cli.command.tool;

import java.util.stream.Collectors;

/**
 * The completion script for zsh.
 *
 * @param root all there is to complete
 */
record ZshScript(Words root) {

	String render() {
		StringBuilder script = new StringBuilder("""
				#compdef codegen
				# zsh completion for codegen; to install: codegen completion zsh > "${fpath[1]}/_codegen"
				_codegen_runs() {
				  local cache="$HOME/.codegen/runs"
				  [[ -r $cache ]] || return
				  if [[ -z "$(find "$cache" -mmin -1 2>/dev/null)" ]]; then
				    (codegen list --limit 50 --quiet --no-input >/dev/null 2>&1 &)
				  fi
				  local -a runs
				  runs=("${(@f)$(sed 's/\\t/:/' "$cache")}")
				  _describe -V run runs
				}
				""");
		this.root.all().forEach((command) -> function(command, script));
		return script
			.append("if [ \"$funcstack[1]\" = \"_codegen\" ]; then _codegen \"$@\"; "
					+ "else compdef _codegen codegen; fi\n")
			.toString();
	}

	private static void function(Words command, StringBuilder script) {
		script.append(name(command)).append("() {\n  local context state state_descr line\n  typeset -A opt_args\n");
		script.append("  _arguments -C");
		command.options().forEach((option) -> option.names().forEach((name) -> option(option, name, script)));
		if (!command.commands().isEmpty()) {
			script.append(" \\\n    '1: :->command' '*:: :->rest'\n");
			dispatch(command, script);
		}
		else {
			script.append(command.takesRun() ? " \\\n    '*:run:_codegen_runs'\n" : " \\\n    '*:file:_files'\n");
		}
		script.append("}\n");
	}

	private static void option(Words.Flag option, String name, StringBuilder script) {
		script.append(" \\\n    '").append(name).append('[').append(quote(option.title())).append(']');
		if (option.takesValue()) {
			script.append(":value:");
			if (!option.values().isEmpty()) {
				script.append('(').append(String.join(" ", option.values())).append(')');
			}
		}
		script.append('\'');
	}

	private static void dispatch(Words command, StringBuilder script) {
		String commands = command.commands()
			.entrySet()
			.stream()
			.map((entry) -> "'" + entry.getKey() + ":" + quote(entry.getValue().title()) + "'")
			.collect(Collectors.joining(" "));
		script.append("  case $state in\n    command) local -a commands; commands=(").append(commands);
		script.append("); _describe command commands ;;\n    rest) case $line[1] in\n");
		command.commands()
			.forEach((name,
					child) -> script.append("      ").append(name).append(") ").append(name(child)).append(" ;;\n"));
		script.append("    esac ;;\n  esac\n");
	}

	private static String name(Words command) {
		return "_codegen" + (command.path().isEmpty() ? "" : "_" + command.path().replace(' ', '_'));
	}

	private static String quote(String text) {
		return text.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " -");
	}

}
