package com.codegen.spring.cli.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Everything a command has from outside.
 *
 * @param variables gives the value of an environment variable, or {@code null}
 * @param home the user's home directory
 * @param streams what it reads and writes
 * @param tty which of the streams are a terminal
 * @param signals tells of signals
 * @param clock the time
 * @param exit ends the process at once, with a status
 */
public record Machine(Function<String, @Nullable String> variables, Path home, Streams streams, Tty tty,
		Signals signals, Clock clock, IntConsumer exit) {

	private static final String LOCALE = "LC_ALL";

	/**
	 * The machine this process runs on.
	 * @return the machine
	 */
	public static Machine ofProcess() {
		String home = System.getenv("HOME");
		Path folder = Path.of((home != null && !home.isBlank()) ? home : System.getProperty("user.home", ""));
		return new Machine(Machine::variableOfProcess, folder, Streams.ofProcess(),
				Tty.of(System.getProperty("codegen.tty")), new ProcessSignals(), Clock.systemUTC(), System::exit);
	}

	/**
	 * The launcher may have given Java another locale than the user has.
	 */
	private static @Nullable String variableOfProcess(String name) {
		String found = System.getenv(name);
		return name.equals(LOCALE) ? System.getProperty("codegen.locale", found) : found;
	}

	/**
	 * Prepare to start another program, in the locale of the user.
	 * @param command the program and its arguments
	 * @return what starts it
	 */
	public ProcessBuilder program(String... command) {
		ProcessBuilder program = new ProcessBuilder(command);
		program.environment().remove(LOCALE);
		if (!variable(LOCALE).isEmpty()) {
			program.environment().put(LOCALE, variable(LOCALE));
		}
		return program;
	}

	/**
	 * The value of an environment variable.
	 * @param name its name
	 * @return the value, empty when it is not set
	 */
	public String variable(String name) {
		String value = this.variables.apply(name);
		return (value != null) ? value : "";
	}

}
