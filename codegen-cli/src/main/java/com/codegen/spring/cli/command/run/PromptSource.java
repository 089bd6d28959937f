package com.codegen.spring.cli.command.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.TextInput;

/**
 * Where a prompt is from: the command line, standard input, a file, or an editor. What
 * was written in an editor is kept unless the prompt was sent.
 */
final class PromptSource implements AutoCloseable {

	private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

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
		if (isInvisible(prompt)) {
			sent();
			throw CliException.usage("The prompt is empty.", "Example: " + this.example);
		}
		boolean typed = this.argument != null && !isInput(this.argument);
		if (!typed && lines(prompt).findAny().isEmpty()) {
			throw CliException.usage("The prompt has only comments: lines that begin with #.",
					"Add a line without #, or give the prompt as an argument: " + this.example);
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
			return isInput(this.file.toString()) ? readInput() : TextInput.of(this.file).strip();
		}
		if (this.argument == null) {
			return edit();
		}
		return isInput(this.argument) ? readInput() : TextInput.withoutMarks(this.argument);
	}

	private static boolean isInput(String name) {
		return name.equals("-");
	}

	private String readInput() {
		return TextInput.all(this.session.machine().streams().in()).strip();
	}

	/**
	 * The lines that are neither empty nor comments.
	 */
	static Stream<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.startsWith("#") && !isInvisible(line));
	}

	private static boolean isInvisible(String text) {
		return INVISIBLE.matcher(text).matches();
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
			int status = machine.program("sh", "-c", editor + " \"$1\"", "sh", written.toString())
				.inheritIO()
				.start()
				.waitFor();
			return (status == 0) ? TextInput.of(written).strip() : "";
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
