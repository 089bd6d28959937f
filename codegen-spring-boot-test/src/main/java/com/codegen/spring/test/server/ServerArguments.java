package com.codegen.spring.test.server;

import java.util.Arrays;
import java.util.function.Function;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.StatusCase;

/**
 * The command line of {@link CodegenServerMain}.
 */
record ServerArguments(int port, String token, long organizationId, double speed, boolean rateLimits,
		StatusCase statusCase, boolean legacyPaths, boolean help) {

	static final String USAGE = """
			Usage: CodegenServerMain [--port=N] [--token=TEXT] [--org-id=N] [--speed=N]
			                         [--no-rate-limits] [--status-case=CASE] [--legacy-paths] [--help]

			  --port=N            listen on this port; 0, the default, takes a free one
			  --token=TEXT        accept this token; default simulated-codegen-token
			  --org-id=N          the organization of the token; default 4711
			  --speed=N           1, the default, lets a run take about 12 seconds; 10 is ten times faster
			  --no-rate-limits    answer any number of requests, never with 429
			  --status-case=CASE  spelling of statuses: upper, as in COMPLETE, the default; lower, as in
			                      complete; or completed, the words of the first Python clients
			  --legacy-paths      offer the paths of the first Python client, such as /tasks and /agents
			  --help              show this text
			""";

	private static final int MAX_PORT = 65_535;

	private static final ServerArguments DEFAULTS = new ServerArguments(0, CodegenSimulation.DEFAULT_TOKEN,
			CodegenSimulation.DEFAULT_ORGANIZATION_ID, 1, true, StatusCase.UPPER, false, false);

	/**
	 * Read a command line.
	 * @param args the flags
	 * @return what they say
	 * @throws IllegalArgumentException if one is unknown or malformed
	 */
	static ServerArguments parse(String... args) {
		ServerArguments parsed = DEFAULTS;
		for (String argument : args) {
			int equals = argument.indexOf('=');
			parsed = (equals < 0) ? parsed.with(argument)
					: parsed.with(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return parsed;
	}

	private ServerArguments with(String flag) {
		return switch (flag) {
			case "--no-rate-limits" -> new ServerArguments(this.port, this.token, this.organizationId, this.speed,
					false, this.statusCase, this.legacyPaths, this.help);
			case "--legacy-paths" -> new ServerArguments(this.port, this.token, this.organizationId, this.speed,
					this.rateLimits, this.statusCase, true, this.help);
			case "--help", "-h" -> new ServerArguments(this.port, this.token, this.organizationId, this.speed,
					this.rateLimits, this.statusCase, this.legacyPaths, true);
			default -> with(flag, "");
		};
	}

	private ServerArguments with(String flag, String value) {
		return switch (flag) {
			case "--port" -> new ServerArguments(port(value), this.token, this.organizationId, this.speed,
					this.rateLimits, this.statusCase, this.legacyPaths, this.help);
			case "--token" -> new ServerArguments(this.port, token(value), this.organizationId, this.speed,
					this.rateLimits, this.statusCase, this.legacyPaths, this.help);
			case "--org-id" ->
				new ServerArguments(this.port, this.token, number(flag, value, Long::valueOf, "a whole number"),
						this.speed, this.rateLimits, this.statusCase, this.legacyPaths, this.help);
			case "--speed" -> new ServerArguments(this.port, this.token, this.organizationId, speed(value),
					this.rateLimits, this.statusCase, this.legacyPaths, this.help);
			case "--status-case" -> new ServerArguments(this.port, this.token, this.organizationId, this.speed,
					this.rateLimits, statusCase(value), this.legacyPaths, this.help);
			case "--no-rate-limits", "--legacy-paths", "--help", "-h" ->
				throw new IllegalArgumentException(flag + " takes no value.");
			default -> throw new IllegalArgumentException("Unknown argument '" + flag + "'. Try --help.");
		};
	}

	private static StatusCase statusCase(String value) {
		return Arrays.stream(StatusCase.values())
			.filter((candidate) -> candidate.name().equalsIgnoreCase(value))
			.findFirst()
			.orElseThrow(() -> malformed("--status-case", value, "one of upper, lower and completed"));
	}

	private static int port(String value) {
		int port = number("--port", value, Integer::valueOf, "a port between 0 and 65535");
		if (port < 0 || port > MAX_PORT) {
			throw malformed("--port", value, "a port between 0 and 65535");
		}
		return port;
	}

	private static String token(String value) {
		if (value.isBlank()) {
			throw malformed("--token", value, "a text");
		}
		return value;
	}

	private static double speed(String value) {
		double speed = number("--speed", value, Double::valueOf, "a number above 0");
		if (!(speed > 0) || Double.isInfinite(speed)) {
			throw malformed("--speed", value, "a number above 0");
		}
		return speed;
	}

	private static <T> T number(String flag, String value, Function<String, T> parser, String expected) {
		try {
			return parser.apply(value);
		}
		catch (NumberFormatException ex) {
			throw malformed(flag, value, expected);
		}
	}

	private static IllegalArgumentException malformed(String flag, String value, String expected) {
		return new IllegalArgumentException(
				flag + " needs " + expected + ", as in " + flag + "=VALUE, but got '" + value + "'.");
	}

}
