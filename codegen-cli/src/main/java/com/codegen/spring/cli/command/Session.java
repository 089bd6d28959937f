package com.codegen.spring.cli.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.cli.client.Clients;
import com.codegen.spring.cli.client.ResponseFacts;
import com.codegen.spring.cli.client.WaitNotes;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.config.FileAgentStore;
import com.codegen.spring.cli.config.Profile;
import com.codegen.spring.cli.config.RunCache;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.LogPrinter;
import com.codegen.spring.cli.output.Output;
import com.codegen.spring.cli.output.Printer;
import com.codegen.spring.cli.terminal.Progress;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * One execution of the command: what its parts share. Everything is made when it is first
 * needed.
 */
public final class Session implements AutoCloseable {

	private final Machine machine;

	private final RootCommand options;

	private final ResponseFacts facts = new ResponseFacts();

	private final Interrupts interrupts;

	private @Nullable Terminal terminal;

	private @Nullable Progress progress;

	private @Nullable Configuration configuration;

	private @Nullable CodegenTemplate client;

	private @Nullable Duration interval;

	Session(Machine machine, RootCommand options) {
		this.machine = machine;
		this.options = options;
		this.interrupts = new Interrupts(machine.signals(), this::leave);
	}

	/**
	 * Where the command runs.
	 * @return the machine
	 */
	public Machine machine() {
		return this.machine;
	}

	/**
	 * The time.
	 * @return now
	 */
	public Instant now() {
		return this.machine.clock().instant();
	}

	/**
	 * What can be shown.
	 * @return the terminal
	 */
	public synchronized Terminal terminal() {
		if (this.terminal == null) {
			this.terminal = Terminal.of(this.machine, this.options.color);
		}
		return this.terminal;
	}

	/**
	 * Shows that something is going on.
	 * @return the display
	 */
	public synchronized Progress progress() {
		if (this.progress == null) {
			Terminal shown = this.options.quiet ? terminal().withoutErr() : terminal();
			this.progress = new Progress(this.machine.streams().err(), shown);
		}
		return this.progress;
	}

	/**
	 * What signals do.
	 * @return the interrupts
	 */
	public Interrupts interrupts() {
		return this.interrupts;
	}

	/**
	 * The folder of all files of the command.
	 * @return the folder in the home directory
	 */
	public Path folder() {
		return this.machine.home().resolve(".codegen");
	}

	/**
	 * The profile in use.
	 * @return the one a flag or a variable names, or the usual one
	 */
	public Profile profile() {
		String variable = this.machine.variable("CODEGEN_PROFILE");
		String name = (this.options.profile != null) ? this.options.profile : variable.isBlank() ? null : variable;
		return new Profile(name, folder());
	}

	/**
	 * The settings in force.
	 * @return the settings
	 * @throws com.codegen.spring.cli.error.CliException when there is no profile of that
	 * name
	 */
	public Configuration configuration() {
		if (this.configuration == null) {
			profile().check();
		}
		return configurationSoFar();
	}

	/**
	 * The settings in force, of a profile that may be about to be made.
	 * @return the settings
	 */
	public Configuration configurationSoFar() {
		if (this.configuration == null) {
			this.configuration = Configuration.read(this.machine, profile(), this.options.organization);
		}
		return this.configuration;
	}

	/**
	 * The API.
	 * @return the client
	 * @throws com.codegen.spring.cli.error.CliException when nobody is signed in
	 */
	public CodegenTemplate client() {
		if (this.client == null) {
			this.client = client(configuration());
		}
		return this.client;
	}

	/**
	 * Set how often the client looks at runs, before it is used.
	 * @param time the time between two looks, or {@code null} for the default
	 */
	public void lookEvery(@Nullable Duration time) {
		this.interval = time;
	}

	/**
	 * A client of its own, to be closed by the caller.
	 * @param settings the settings
	 * @return the client
	 */
	public CodegenTemplate client(Configuration settings) {
		if (!settings.token().isSet()) {
			throw profile().notSignedIn();
		}
		return Clients.of(settings, this.facts, new WaitNotes(this::note, isDebug()), agents(), this.interval);
	}

	/**
	 * Where agents are kept.
	 * @return the store
	 */
	public FileAgentStore agents() {
		return new FileAgentStore(folder().resolve("agents.json"));
	}

	/**
	 * The runs that were listed last.
	 * @return the cache
	 */
	public RunCache runCache() {
		return RunCache.of(this.machine);
	}

	/**
	 * What the server's last answer said besides its body.
	 * @return the facts
	 */
	public ResponseFacts facts() {
		return this.facts;
	}

	/**
	 * The server's host, for messages.
	 * @return host and port
	 */
	public String host() {
		try {
			String authority = URI.create(configuration().server()).getAuthority();
			return Objects.requireNonNullElse(authority, "the server");
		}
		catch (RuntimeException ex) {
			return "the server";
		}
	}

	/**
	 * Whether somebody can be asked.
	 * @return {@code true} if so
	 */
	public boolean canAsk() {
		return terminal().in() && this.machine.tty().err() && !this.options.noInput;
	}

	/**
	 * Whether to print calls and stack traces.
	 * @return {@code true} if so
	 */
	public boolean isDebug() {
		String level = this.machine.variable("CODEGEN_LOG_LEVEL").strip();
		return this.options.debug || level.equalsIgnoreCase("debug") || level.equalsIgnoreCase("trace");
	}

	/**
	 * Prints results.
	 * @param json the JSON fields that were asked for, or {@code null} for no JSON
	 * @return the output
	 */
	public Output output(@Nullable JsonFields json) {
		progress().close();
		return Output.of(printer(), terminal(), json);
	}

	/**
	 * Prints entries of a log.
	 * @param style how
	 * @return the printer
	 */
	public LogPrinter logPrinter(LogPrinter.Style style) {
		return LogPrinter.of(printer(), terminal(), style);
	}

	/**
	 * Writes lines to standard output.
	 * @return the printer
	 */
	public Printer printer() {
		return new Printer(this.machine.streams().out(), progress());
	}

	/**
	 * Say something on standard error, unless only results are wanted.
	 * @param text a sentence
	 */
	public void note(String text) {
		if (!this.options.quiet) {
			say(text);
		}
	}

	/**
	 * Say something on standard error.
	 * @param text a sentence
	 */
	public void say(String text) {
		progress().aside(() -> {
			this.machine.streams().err().print(text + "\n");
			this.machine.streams().err().flush();
		});
	}

	private void leave(ExitCode code) {
		progress().leave();
		this.machine.exit().accept(code.code());
	}

	@Override
	public void close() {
		progress().close();
		if (this.client != null) {
			this.client.close();
		}
	}

}
