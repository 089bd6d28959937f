package com.codegen.spring.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.error.Problem;
import com.codegen.spring.cli.error.Problems;
import com.codegen.spring.cli.error.ReaderGoneException;
import com.codegen.spring.cli.output.Json;
import com.codegen.spring.cli.terminal.ControlText;

/**
 * Says what went wrong: a line that says what and a line that says how to mend it, or one
 * JSON object when JSON was asked for.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

	private final Session session;

	private final boolean json;

	Failures(Session session, String... args) {
		this.session = session;
		this.json = Arrays.stream(args)
			.takeWhile((arg) -> !arg.equals("--"))
			.anyMatch((arg) -> arg.equals("--json") || arg.startsWith("--json="));
	}

	@Override
	public int handleParseException(ParameterException ex, String[] args) {
		String command = ex.getCommandLine().getCommandSpec().qualifiedName();
		String what = firstLine(ex.getMessage());
		String hint = hint(ex);
		if (this.json) {
			return json(Problem.of(ExitCode.USAGE, "usage", what, (hint + " Try '" + command + " --help'.").strip()));
		}
		PrintWriter err = this.session.machine().streams().err();
		err.print("codegen: " + ControlText.line(what) + "\n");
		List<String> meant = suggestions(ex);
		if (!meant.isEmpty()) {
			err.print("Did you mean: " + String.join(" or ", meant) + "?\n");
		}
		err.print(hint.isEmpty() ? "" : hint + "\n");
		err.print("Try '" + command + " --help'.\n");
		err.flush();
		return ExitCode.USAGE.code();
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, @Nullable ParseResult result) {
		return handle(ex);
	}

	/**
	 * Say what went wrong.
	 * @param failure the failure
	 * @return the status of the process
	 */
	int handle(Throwable failure) {
		this.session.progress().close();
		if (failure instanceof ReaderGoneException) {
			return ExitCode.READER_GONE.code();
		}
		Problem problem = new Problems(this.session.host()).of(failure);
		if (this.session.isDebug()) {
			failure.printStackTrace(this.session.machine().streams().err());
		}
		return this.json ? json(problem) : text(problem);
	}

	private int text(Problem problem) {
		this.session.say("codegen: " + ControlText.line(problem.what()));
		String how = problem.how();
		if (how != null) {
			this.session.say(ControlText.line(how));
		}
		return problem.exit().code();
	}

	private int json(Problem problem) {
		Map<String, @Nullable Object> error = new LinkedHashMap<>();
		error.put("code", problem.code());
		error.put("message", problem.what());
		error.put("hint", problem.how());
		error.put("status", problem.status());
		error.put("retryAfter", problem.retryAfter());
		this.session.say(Json.write(Map.of("error", error)));
		return problem.exit().code();
	}

	private static List<String> suggestions(ParameterException ex) {
		if (!(ex instanceof UnmatchedArgumentException unmatched)) {
			return List.of();
		}
		CommandSpec command = ex.getCommandLine().getCommandSpec();
		String typed = unmatched.getUnmatched().get(0);
		return unmatched.isUnknownOption()
				? Suggestions.of(typed.replaceFirst("=.*", ""), command.optionsMap().keySet())
				: Suggestions.of(typed, command.subcommands().keySet())
					.stream()
					.map((name) -> command.qualifiedName() + " " + name)
					.toList();
	}

	/**
	 * How to give a text that begins with a dash.
	 */
	private static String hint(ParameterException ex) {
		CommandSpec command = ex.getCommandLine().getCommandSpec();
		if (ex instanceof MissingParameterException && ex.getArgSpec() instanceof OptionSpec option) {
			return "Give a value that begins with a dash as " + option.longestName() + "=VALUE.";
		}
		List<PositionalParamSpec> positional = command.positionalParameters();
		if (!(ex instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption())
				|| positional.isEmpty()) {
			return "";
		}
		PositionalParamSpec last = positional.get(positional.size() - 1);
		String name = command.qualifiedName();
		boolean readsInput = String.join(" ", last.description()).contains("- reads standard input");
		return "Put -- before a " + last.paramLabel() + " that begins with a dash: " + name + " -- ..."
				+ (readsInput ? "; or use - for standard input: " + name + " - < FILE" : "");
	}

	private static String firstLine(@Nullable String message) {
		String text = DashedText.plain((message != null) ? message : "wrong usage");
		return text.lines().findFirst().orElse(text).replaceFirst("^(?i)error: ", "");
	}

}
