package com.codegen.spring.cli.command.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.Machine;

/**
 * Where a prompt is from: the command line, standard input, a file, or an editor.
 *
 * @param session where to ask
 * @param argument the argument, or {@code null}
 * @param file a file with the prompt, or {@code null}
 * @param example how it is right
 */
record PromptSource(Session session, @Nullable String argument, @Nullable Path file, String example) {

	String read() {
		String prompt = text();
		if (prompt.isBlank()) {
			throw CliException.usage("The prompt is empty.", "Example: " + this.example);
		}
		return prompt;
	}

	private String text() {
		if (this.file != null && this.argument != null) {
			throw CliException.usage("Give the prompt as an argument or as a file, not both.",
					"Example: " + this.example);
		}
		if (this.file != null) {
			return read(this.file);
		}
		if (this.argument == null) {
			return edit();
		}
		return this.argument.equals("-") ? readInput() : this.argument;
	}

	private String readInput() {
		try {
			return new String(this.session.machine().streams().in().readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw CliException.failed("the input cannot be read.", null);
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path).strip();
		}
		catch (IOException ex) {
			throw CliException.failed("the file '" + path + "' cannot be read (" + ex.getClass().getSimpleName() + ").",
					"Check the name, and that it is a text in UTF-8.");
		}
	}

	private String edit() {
		Machine machine = this.session.machine();
		String editor = machine.variable("VISUAL").isBlank() ? machine.variable("EDITOR") : machine.variable("VISUAL");
		if (!this.session.canAsk() || !machine.tty().out() || editor.isBlank()) {
			throw CliException.usage("Missing PROMPT.", "Example: " + this.example);
		}
		try {
			Path draft = Files.createTempFile("codegen-prompt", ".md");
			try {
				int status = new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", draft.toString()).inheritIO()
					.start()
					.waitFor();
				return (status == 0) ? read(draft) : "";
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw CliException.failed("the editor '" + editor + "' cannot be started.",
					"Set EDITOR, or give the prompt as an argument.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

}
