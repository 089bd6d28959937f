package com.codegen.spring.boot.autoconfigure;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.settings.Placeholders;

/**
 * Stands before Boot's analyzer for properties below {@code codegen}: that one prints the
 * value, and somebody may have put the token into the wrong property.
 */
class CodegenBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		String name = cause.getName().toString();
		boolean ours = name.equals("codegen") || name.startsWith("codegen.");
		if (!ours || findCause(cause, CodegenConfigurationException.class) != null) {
			return null;
		}
		Object value = value(cause);
		Set<String> missing = Placeholders.names(String.valueOf(value));
		if (!missing.isEmpty()) {
			return CodegenConfigurationFailureAnalyzer.unresolved(name, Placeholders.problem(String.valueOf(value)),
					missing, cause);
		}
		return new FailureAnalysis(
				"The Codegen client cannot be configured: property '" + name + "' must be " + expected(cause) + ".",
				"Correct the value of '" + name + "', or of the environment variable "
						+ CodegenConfigurationFailureAnalyzer.variable(name)
						+ " (not shown here: it could be a secret).",
				cause);
	}

	/**
	 * The value that could not be converted, with the placeholders that have no value.
	 */
	private @Nullable Object value(BindException cause) {
		ConversionFailedException conversion = findCause(cause, ConversionFailedException.class);
		return (conversion != null) ? conversion.getValue() : null;
	}

	private static String expected(BindException cause) {
		ResolvableType type = cause.getTarget().getType();
		return switch (type.toClass().getSimpleName()) {
			case "Long", "long", "Integer", "int" -> "a whole number";
			case "Double", "double" -> "a number";
			case "Duration" -> "a duration such as 30s, 5m or 500ms";
			case "DataSize" -> "a size such as 4MB";
			case "Boolean", "boolean" -> "true or false";
			default -> "a valid " + type.toClass().getSimpleName();
		};
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
