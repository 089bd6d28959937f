package com.codegen.spring.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import com.codegen.spring.cli.terminal.ColorMode;

/**
 * The command without a command, and the options all commands have.
 */
@Command(name = "codegen",
		header = { "Run Codegen agents from the terminal and from scripts.", "", "Examples:", "  codegen login",
				"  codegen run \"Fix the flaky retry test\"", "  codegen list --status failed",
				"  id=$(codegen run --no-follow \"Update the changelog\")", "  codegen logs 4253 --follow", "" },
		synopsisHeading = "Usage: ", customSynopsis = "codegen [OPTIONS] COMMAND", commandListHeading = "%nCommands:%n",
		optionListHeading = "%nOptions of all commands:%n", exitCodeListHeading = "%nExit codes:%n",
		footer = { "", "'codegen help COMMAND' tells more about a command." })
public final class RootCommand implements Runnable {

	@Spec
	@Nullable CommandSpec spec;

	@Option(names = "--org", paramLabel = "ID", scope = ScopeType.INHERIT, description = "Act in this organization.")
	@Nullable Long organization;

	@Option(names = "--profile", paramLabel = "NAME", scope = ScopeType.INHERIT,
			description = "Use the settings of this profile.")
	@Nullable String profile;

	@Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT,
			description = "Colours: ${COMPLETION-CANDIDATES}.")
	ColorMode color = ColorMode.AUTO;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, description = "Print results and errors only.")
	boolean quiet;

	@Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never ask anything.")
	boolean noInput;

	@Option(names = "--debug", scope = ScopeType.INHERIT,
			description = "Print calls and stack traces, without secrets.")
	boolean debug;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Print this help.")
	boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, scope = ScopeType.INHERIT,
			description = "Print the version.")
	boolean version;

	@Override
	public void run() {
		if (this.spec != null) {
			this.spec.commandLine().usage(this.spec.commandLine().getOut());
		}
	}

}
