package com.codegen.spring.cli.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.codegen.spring.cli.CodegenCli;
import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.OutputWriter;
import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.machine.Streams;
import com.codegen.spring.cli.machine.Tty;
import com.codegen.spring.test.server.CodegenServer;

/**
 * The command on a machine made up for a test.
 */
public final class Cli {

	public static final Tty TERMINAL = new Tty(true, true, true);

	private final Map<String, String> variables = new HashMap<>();

	private final Path home;

	private final Map<Signals.Kind, Runnable> handlers = new EnumMap<>(Signals.Kind.class);

	private final List<Integer> exits = new ArrayList<>();

	private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();

	private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

	private OutputStream out = this.outBytes;

	private Tty tty = Tty.NONE;

	private String input = "";

	private Clock clock = Clock.systemUTC();

	private Cli(Path home) {
		this.home = home;
		this.variables.put("LANG", "C.UTF-8");
		this.variables.put("TERM", "xterm");
	}

	public static Cli without(Path home) {
		return new Cli(home);
	}

	public static Cli of(CodegenServer server, Path home) {
		return new Cli(home).with("CODEGEN_API_URL", server.baseUrl())
			.with("CODEGEN_API_TOKEN", server.token())
			.with("CODEGEN_ORG_ID", String.valueOf(server.organizationId()));
	}

	public Cli with(String variable, String value) {
		this.variables.put(variable, value);
		return this;
	}

	public Cli onTerminal() {
		return on(TERMINAL).with("NO_COLOR", "1").with("COLUMNS", "100");
	}

	public Cli on(Tty changed) {
		this.tty = changed;
		return this;
	}

	public Cli typing(String text) {
		this.input = text;
		return this;
	}

	public Cli at(Clock changed) {
		this.clock = changed;
		return this;
	}

	public Cli writingTo(OutputStream changed) {
		this.out = changed;
		return this;
	}

	/**
	 * Run a command line on this machine.
	 */
	public Result run(String... args) {
		this.outBytes.reset();
		this.errBytes.reset();
		Streams streams = new Streams(new ByteArrayInputStream(this.input.getBytes(StandardCharsets.UTF_8)),
				new OutputWriter(this.out, () -> false), writer(this.errBytes));
		Machine machine = new Machine(this.variables::get, this.home, streams, this.tty,
				(kind, handler) -> this.handlers.put(kind, handler), this.clock, this.exits::add);
		int code = CodegenCli.run(machine, args);
		streams.out().flush();
		streams.err().flush();
		return new Result(code, text(this.outBytes), text(this.errBytes));
	}

	/**
	 * Send the running command a signal.
	 */
	public void send(Signals.Kind kind) {
		this.handlers.get(kind).run();
	}

	public String errSoFar() {
		return text(this.errBytes);
	}

	public String outSoFar() {
		return text(this.outBytes);
	}

	public List<Integer> exits() {
		return this.exits;
	}

	private static PrintWriter writer(OutputStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

	/**
	 * How a command ended.
	 */
	public record Result(int code, String out, String err) {

		public List<String> lines() {
			return this.out.lines().toList();
		}

	}

}
