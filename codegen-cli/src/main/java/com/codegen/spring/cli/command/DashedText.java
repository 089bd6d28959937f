package com.codegen.spring.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Stack;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells text that begins with a dash from options. Picocli would take the prompt "-hotfix
 * broke login" for the options -h, -o and so on, and print the help. Before a command is
 * parsed, each of its arguments that begins with a dash is an option, or text if it has
 * white space, or refused. Text is marked until its value is converted.
 */
final class DashedText implements IParameterPreprocessor {

	/** Cannot occur in the arguments of a process. */
	private static final String MARK = "\0";

	/**
	 * Prepare a command and all commands below it.
	 */
	static void install(CommandLine line) {
		line.registerConverter(String.class, DashedText::plain);
		line.registerConverter(Path.class, (text) -> Path.of(plain(text)));
		prepare(line, new DashedText());
	}

	private static void prepare(CommandLine line, DashedText preprocessor) {
		line.getCommandSpec().preprocessor(preprocessor);
		line.getSubcommands().values().forEach((command) -> prepare(command, preprocessor));
	}

	/**
	 * The text without marks.
	 */
	static String plain(String text) {
		return text.replace(MARK, "");
	}

	@Override
	@SuppressWarnings("JdkObsolete") // picocli hands out a Stack, whose top is the next
	public boolean preprocess(Stack<String> args, CommandSpec command, @Nullable ArgSpec argument,
			Map<String, Object> info) {
		for (int i = args.size() - 1; i >= 0 && !isEnd(args.get(i), command); i--) {
			String arg = args.get(i);
			if (!isDashed(arg)) {
				continue;
			}
			args.set(i, mark(arg, command));
			if (takesNext(arg, command) && i > 0) {
				i--;
				args.set(i, isOption(args.get(i), command) ? args.get(i) : markValue(args.get(i)));
			}
		}
		return false;
	}

	private static boolean isEnd(String arg, CommandSpec command) {
		return arg.equals("--") || command.subcommands().containsKey(arg);
	}

	private static boolean isDashed(String arg) {
		return arg.length() > 1 && arg.startsWith("-");
	}

	private static String mark(String arg, CommandSpec command) {
		if (isOption(arg, command) || isNumber(arg) || cluster(arg, command) != null) {
			return arg;
		}
		int equals = arg.indexOf('=');
		if (equals > 0 && isOption(arg.substring(0, equals), command)) {
			return arg.substring(0, equals + 1) + markValue(arg.substring(equals + 1));
		}
		if (arg.chars().anyMatch(Character::isWhitespace) && !arg.matches("(?s)--?[A-Za-z][\\w-]*=.*")) {
			return MARK + arg;
		}
		throw new UnmatchedArgumentException(command.commandLine(), List.of(arg));
	}

	private static String markValue(String value) {
		return (isDashed(value) && !value.equals("--") && !isNumber(value)) ? MARK + value : value;
	}

	private static boolean takesNext(String arg, CommandSpec command) {
		OptionSpec option = command.optionsMap().get(arg);
		if (option == null) {
			OptionSpec last = cluster(arg, command);
			option = (last != null && arg.endsWith(last.shortestName().substring(1))) ? last : null;
		}
		return option != null && option.arity().min() > 0;
	}

	private static boolean isOption(String arg, CommandSpec command) {
		return command.optionsMap().containsKey(arg) || command.negatedOptionsMap().containsKey(arg);
	}

	private static boolean isNumber(String arg) {
		return arg.matches("-[0-9.]+");
	}

	/**
	 * The last option of several that share a dash, of which only the last one may have a
	 * value, or {@code null} if the argument is something else.
	 */
	private static @Nullable OptionSpec cluster(String arg, CommandSpec command) {
		OptionSpec option = null;
		for (int i = 1; i < arg.length() && (option == null || option.arity().min() == 0); i++) {
			option = command.posixOptionsMap().get(arg.charAt(i));
			if (option == null) {
				return null;
			}
		}
		return option;
	}

}
