package com.codegen.spring.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.terminal.ControlText;

/**
 * The ids of the runs that were listed last, for the completion of command lines. It is
 * no harm when it cannot be written.
 *
 * @param file the file: a line each, with id and title
 */
public record RunCache(Path file) {

	private static final int KEPT = 50;

	private static final int TITLE = 60;

	/**
	 * The cache of a user.
	 * @param machine the machine
	 * @return the cache, in the place the completion scripts look at
	 */
	public static RunCache of(Machine machine) {
		return new RunCache(machine.home().resolve(".codegen").resolve("runs"));
	}

	/**
	 * Remember runs.
	 * @param runs the newest runs
	 */
	public void remember(List<AgentRun> runs) {
		String lines = runs.stream().limit(KEPT).map(RunCache::line).collect(Collectors.joining());
		try {
			if (!Files.isSymbolicLink(this.file)) {
				PrivateFile.write(this.file, lines);
			}
		}
		catch (CliException ex) {
			forget();
		}
	}

	private void forget() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			return;
		}
	}

	private static String line(AgentRun run) {
		String summary = run.summary();
		String title = ControlText.line((summary != null) ? summary : "").replaceAll("[\\p{C}:\\[\\]\\\\'\"$`]", " ");
		return run.id() + "\t" + title.substring(0, Math.min(TITLE, title.length())) + "\n";
	}

}
