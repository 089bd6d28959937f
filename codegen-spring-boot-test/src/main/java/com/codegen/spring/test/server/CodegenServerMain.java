package com.codegen.spring.test.server;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;
import reactor.netty.ChannelBindException;

/**
 * Runs a {@link CodegenServer} from the command line until it is killed.
 */
public final class CodegenServerMain {

	private static final int USAGE_ERROR = 2;

	private CodegenServerMain() {
	}

	/**
	 * Run a server.
	 * @param args see {@code --help}
	 */
	public static void main(String[] args) {
		ServerArguments arguments = parse(args, System.err);
		if (arguments == null) {
			System.exit(USAGE_ERROR);
			return;
		}
		if (arguments.help()) {
			System.out.print(ServerArguments.USAGE);
			return;
		}
		CodegenServer server = start(arguments, System.err);
		if (server == null) {
			System.exit(USAGE_ERROR);
			return;
		}
		try (server) {
			announce(server, System.out);
			server.awaitClose();
		}
	}

	static @Nullable ServerArguments parse(String[] args, PrintStream err) {
		try {
			return ServerArguments.parse(args);
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			return null;
		}
	}

	static @Nullable CodegenServer start(ServerArguments arguments, PrintStream err) {
		try {
			return CodegenServer.builder()
				.port(arguments.port())
				.token(arguments.token())
				.organization(arguments.organizationId(), "Acme Robotics")
				.speed(arguments.speed())
				.enforceRateLimits(arguments.rateLimits())
				.statusCase(arguments.statusCase())
				.legacyPaths(arguments.legacyPaths())
				.start();
		}
		catch (ChannelBindException ex) {
			err.println(
					"Port " + arguments.port() + " is in use: choose another one with --port, or 0 for a free one.");
			return null;
		}
	}

	static void announce(CodegenServer server, PrintStream out) {
		out.println("The simulated Codegen API listens on " + server.url());
		out.println("No agent is working; runs are played back. To use it:");
		out.println();
		out.println("export CODEGEN_BASE_URL=" + server.baseUrl());
		out.println("export CODEGEN_TOKEN=" + server.token());
		out.println("export CODEGEN_ORG_ID=" + server.organizationId());
	}

}
