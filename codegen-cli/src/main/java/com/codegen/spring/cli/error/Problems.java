package com.codegen.spring.cli.error;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.agent.AgentExistsException;
import com.codegen.spring.agent.AgentNotFoundException;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOrganizationException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.settings.ConfigFileException;

/**
 * Says what an exception means to somebody at a terminal.
 *
 * @param host where the server is
 */
public record Problems(String host) {

	/**
	 * The problem behind an exception.
	 * @param failure the exception
	 * @return what to say
	 */
	public Problem of(Throwable failure) {
		if (failure instanceof CliException known) {
			return known.problem();
		}
		if (failure instanceof CodegenException answer) {
			return ofCall(answer);
		}
		if (failure instanceof ConfigFileException file) {
			return Problem.of(ExitCode.FAILED, "config_file", file.getProblem(), file.getRemedy());
		}
		if (failure instanceof CodegenConfigurationException setting) {
			return ofSetting(setting);
		}
		if (failure instanceof AgentNotFoundException || failure instanceof AgentExistsException) {
			return Problem.of(ExitCode.FAILED, "agent", message(failure), "See what there is: codegen agents list");
		}
		if (failure instanceof IllegalArgumentException) {
			return Problem.of(ExitCode.USAGE, "usage", message(failure), null);
		}
		return Problem.of(ExitCode.FAILED, "unexpected",
				"unexpected " + failure.getClass().getSimpleName() + ": " + message(failure),
				"Run it again with --debug and report what it prints.");
	}

	private Problem ofCall(CodegenException failure) {
		ExitCode exit = isRefusal(failure) ? ExitCode.SIGN_IN : ExitCode.FAILED;
		Duration wait = failure.getRetryAfter();
		return new Problem(exit, failure.getErrorCode(), what(failure), how(failure), failure.getStatusCode(),
				(wait != null) ? wait.toSeconds() : null);
	}

	private static boolean isRefusal(CodegenException failure) {
		return failure instanceof CodegenAuthenticationException || failure instanceof CodegenAccessDeniedException
				|| failure instanceof CodegenOrganizationException;
	}

	private String what(CodegenException failure) {
		String happened = happened(failure);
		return Effect.of(failure)
			.map((effect) -> happened.replaceFirst("\\.$", "") + ": " + effect.what() + ".")
			.orElse(happened);
	}

	private String happened(CodegenException failure) {
		if (failure instanceof CodegenOutcomeUnknownException && failure.getCause() instanceof CodegenException cause) {
			return happened(cause);
		}
		if (failure instanceof CodegenConnectionException connection) {
			if (connection.getReason() == CodegenConnectionException.Reason.RESET) {
				return "the connection broke before " + this.host + " answered.";
			}
			String reason = connection.getReason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
			return "cannot reach " + this.host + " (" + reason + ").";
		}
		if (failure instanceof CodegenTimeoutException timeout) {
			return this.host + " did not answer within " + SafeText.of(timeout.getTimeout()) + ".";
		}
		if (failure instanceof CodegenAuthenticationException) {
			return "the token is not accepted (HTTP 401).";
		}
		if (failure instanceof CodegenQuotaExceededException) {
			return "the plan allows no further agent runs (HTTP 402).";
		}
		String message = message(failure);
		String operation = failure.getOperation() + ": ";
		return message.startsWith(operation) ? message.substring(operation.length()) : message;
	}

	private @Nullable String how(CodegenException failure) {
		return Effect.of(failure)
			.map((effect) -> "Look before trying again: " + effect.look())
			.orElseGet(() -> howOfCall(failure));
	}

	private static String howOfCall(CodegenException failure) {
		if (failure instanceof CodegenConnectionException || failure instanceof CodegenTimeoutException) {
			return "Check the network and the address, or let 'codegen doctor' look. Nothing was changed.";
		}
		if (failure instanceof CodegenAuthenticationException) {
			return "Sign in with a valid one: codegen login";
		}
		if (failure instanceof CodegenOrganizationException) {
			return "Choose one with --org ID, or for good: codegen config set org_id ID";
		}
		if (failure instanceof CodegenAccessDeniedException) {
			return "Ask an administrator of the organization, or use another token: codegen login";
		}
		if (failure instanceof CodegenQuotaExceededException) {
			return "Raise the limit of your plan at https://codegen.com, or wait for the next period.";
		}
		return howOfAnswer(failure);
	}

	private static String howOfAnswer(CodegenException failure) {
		if (failure instanceof CodegenRateLimitException) {
			Duration wait = failure.getRetryAfter();
			return "Try again in " + ((wait != null) ? SafeText.of(wait) + "." : "a minute.");
		}
		if (failure instanceof CodegenNotFoundException) {
			return "Look for the id: codegen list";
		}
		if (failure instanceof CodegenServerException) {
			return "Try again later.";
		}
		return "See what the command takes with --help, or let 'codegen doctor' look.";
	}

	private static Problem ofSetting(CodegenConfigurationException setting) {
		boolean token = setting.getSetting().equals("codegen.token");
		String how = token ? "Sign in again: codegen login"
				: "Choose one with --org ID, or for good: codegen config set org_id ID";
		if (setting.getSetting().equals("codegen.base-url")) {
			how = "Set it right: codegen config set base_url URL";
		}
		return Problem.of(token ? ExitCode.SIGN_IN : ExitCode.FAILED, "configuration",
				"the setting " + setting.getSetting() + " " + setting.getProblem() + ".", how);
	}

	private static String message(Throwable failure) {
		String message = failure.getMessage();
		return (message != null) ? message : failure.getClass().getSimpleName();
	}

}
