package com.codegen.spring.cli.command.account;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.CodegenHealth;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Whether the command can work with Codegen, as JSON has it.
 *
 * @param reachable whether the server answers
 * @param signedIn whether it accepts the token
 * @param server its address
 * @param latencyMs how long it took to answer
 * @param user the user's name
 * @param organizationId the organization's id
 * @param organization the organization's name
 * @param tokenSource where the token is from
 * @param simulation whether the server says that it is a simulation
 * @param serverVersion the version the server tells
 * @param clientVersion the version of this command
 * @param javaVersion the version of Java
 * @param problem what is wrong, or {@code null}
 */
record Account(boolean reachable, boolean signedIn, String server, long latencyMs, @Nullable String user,
		@Nullable Long organizationId, @Nullable String organization, String tokenSource, boolean simulation,
		@Nullable String serverVersion, String clientVersion, String javaVersion, @Nullable String problem) {

	ExitCode exitCode() {
		if (this.reachable && this.signedIn && this.problem == null) {
			return ExitCode.OK;
		}
		return this.reachable ? ExitCode.SIGN_IN : ExitCode.FAILED;
	}

	/**
	 * Where the token is from, in words.
	 */
	static String source(Configuration configuration) {
		String source = configuration.token().source();
		return source.startsWith("CODEGEN") ? source : configuration.token().isSet() ? "file" : source;
	}

	static boolean isReachable(CodegenHealth health) {
		String code = health.errorCode();
		return code == null || code.equals("auth") || code.equals("forbidden") || code.equals("organization")
				|| code.equals("configuration") || code.equals("quota") || code.equals("rate_limit");
	}

}
