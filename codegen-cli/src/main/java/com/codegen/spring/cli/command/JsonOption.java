package com.codegen.spring.cli.command;

import java.util.List;
import java.util.Map;
import java.util.Stack;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import com.codegen.spring.cli.output.Json;
import com.codegen.spring.cli.output.JsonFields;

/**
 * The option to print JSON.
 */
public final class JsonOption {

	@Option(names = "--json", arity = "0..1", fallbackValue = "", paramLabel = "FIELD,...",
			preprocessor = AttachedOnly.class,
			description = "Print JSON with the field names of the API, all or only these.")
	private @Nullable String fields;

	/**
	 * The fields that were asked for.
	 * @param type the record that is printed
	 * @return the fields, or {@code null} when no JSON is wanted
	 */
	public @Nullable JsonFields fields(Class<?> type) {
		return fields(Json.fields(type));
	}

	/**
	 * The fields that were asked for.
	 * @param valid the fields there are
	 * @return the fields, or {@code null} when no JSON is wanted
	 */
	public @Nullable JsonFields fields(List<String> valid) {
		return (this.fields != null) ? JsonFields.parse(this.fields, valid) : null;
	}

	/**
	 * Takes a value only behind an equals sign, so that what follows the option stays an
	 * argument.
	 */
	static final class AttachedOnly implements IParameterPreprocessor {

		@Override
		@SuppressWarnings("JdkObsolete") // picocli hands out a Stack
		public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
			if (!"=".equals(info.get("separator"))) {
				args.push(argument.isOption() ? "" : args.pop());
			}
			return false;
		}

	}

}
