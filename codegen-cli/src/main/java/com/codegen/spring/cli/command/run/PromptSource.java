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
 * Where a prompt is from: the command line, standard input, a file, or an editor. What
 * was written in an editor is kept unless the prompt was sent.
 */
final class PromptSource implements AutoCloseable {

	private final Session session;

	private final @Nullable String argument;

	private final @Nullable Path file;

	private final String example;

	private @Nullable Path draft;

	/**
	 * Create the source.
	 * @param session where to ask
	 * @param argument the argument, or {@code null}
	 * @param file a file with the prompt, or {@code null}
	 * @param example how it is right
	 */
	PromptSource(Session session, @Nullable String argument, @Nullable Path file, String example) {
		this.session = session;
		this.argument = argument;
		this.file = file;
		this.example = example;
	}

	String read() {
		String prompt = text();
		if (prompt.isBlank()) {
			sent();
			throw CliException.usage("The prompt is empty.", "Example: " + this.example);
		}
		return prompt;
	}

	/**
	 * The prompt need not be kept any more. A draft that cannot be removed is no harm.
	 */
	void sent() {
		Path written = this.draft;
		this.draft = null;
		try {
			if (written != null) {
				Files.delete(written);
			}
		}
		catch (IOException ex) {
			return;
		}
	}

	@Override
	public void close() {
		if (this.draft != null) {
			this.session.say("What you wrote is kept: --file " + this.draft);
		}
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
		this.session.interrupts().elsewhere(true);
		try {
			Path written = Files.createTempFile("codegen-prompt", ".md");
			this.draft = written;
			int status = new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", written.toString()).inheritIO()
				.start()
				.waitFor();
			return (status == 0) ? read(written) : "";
		}
		catch (IOException ex) {
			throw CliException.failed("the editor '" + editor + "' cannot be started.",
					"Set EDITOR, or give the prompt as an argument.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
		finally {
			this.session.interrupts().elsewhere(false);
		}
	}

}
