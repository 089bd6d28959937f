package com.codegen.spring.cli.command.tool;

import java.util.stream.Collectors;

/**
 * The completion script for bash.
 *
 * @param root all there is to complete
 */
record BashScript(Words root) {

	String render() {
		StringBuilder script = new StringBuilder("""
				# bash completion for codegen; to install: source <(codegen completion bash)
				_codegen_runs() {
				  local cache="$HOME/.codegen/runs"
				  [ -r "$cache" ] || return
				  if [ -z "$(find "$cache" -mmin -1 2>/dev/null)" ]; then
				    (codegen list --limit 50 --quiet --no-input >/dev/null 2>&1 &)
				  fi
				  cut -f1 "$cache"
				}
				_codegen() {
				  local cur="${COMP_WORDS[COMP_CWORD]}" prev="" path="" i word
				  [ "$COMP_CWORD" -gt 0 ] && prev="${COMP_WORDS[COMP_CWORD-1]}"
				  for ((i = 1; i < COMP_CWORD; i++)); do
				    word="${COMP_WORDS[i]}"
				    case "${path:+$path }$word" in
				""");
		script.append("      ")
			.append(this.root.all()
				.stream()
				.filter((command) -> !command.path().isEmpty())
				.map((command) -> "'" + command.path() + "'")
				.collect(Collectors.joining("|")))
			.append(") path=\"${path:+$path }$word\" ;;\n    esac\n  done\n  case \"$path $prev\" in\n");
		this.root.all().forEach((command) -> values(command, script));
		script.append("  esac\n  case \"$path\" in\n");
		this.root.all().forEach((command) -> words(command, script));
		return script.append("  esac\n}\ncomplete -F _codegen codegen\n").toString();
	}

	private static void values(Words command, StringBuilder script) {
		command.options()
			.stream()
			.filter(Words.Flag::takesValue)
			.forEach((option) -> script.append("    ")
				.append(option.names()
					.stream()
					.map((name) -> "'" + command.path() + " " + name + "'")
					.collect(Collectors.joining("|")))
				.append(") COMPREPLY=($(compgen -W '")
				.append(String.join(" ", option.values()))
				.append("' -- \"$cur\")); return ;;\n"));
	}

	private static void words(Words command, StringBuilder script) {
		String options = command.options()
			.stream()
			.flatMap((option) -> option.names().stream())
			.collect(Collectors.joining(" "));
		String commands = String.join(" ", command.commands().keySet());
		script.append("    '")
			.append(command.path())
			.append("')\n      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '");
		script.append(options).append("' -- \"$cur\"))\n      else COMPREPLY=($(compgen -W \"");
		script.append(commands)
			.append(command.takesRun() ? "$(_codegen_runs)" : "")
			.append("\" -- \"$cur\")); fi ;;\n");
	}

}
