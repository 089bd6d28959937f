package com.codegen.spring.transport;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.ErrorContext;

/**
 * What is wrong with JSON, without the JSON.
 *
 * @param description goes on after "the response"
 * @param mayHelp whether another attempt may help, because the response was damaged
 * @param tokenLimit the number of values and names that was exceeded, otherwise 0
 */
record JsonProblem(String description, boolean mayHelp, int tokenLimit) {

	/** How the records say which component makes no sense. */
	private static final Pattern COMPONENT = Pattern.compile("'([A-Za-z]{1,40})' must [a-z ]{1,40}");

	/**
	 * Describe a failure of the decoder.
	 * @param ex the failure
	 * @param maxTokens the largest accepted number of values and names
	 * @return the description
	 */
	static JsonProblem of(JacksonException ex, int maxTokens) {
		if (ex instanceof StreamConstraintsException) {
			return ofLimit(String.valueOf(ex.getOriginalMessage()), maxTokens);
		}
		if (ex instanceof StreamReadException damaged && !(ex instanceof InputCoercionException)) {
			return new JsonProblem(ofSyntax(damaged), true, 0);
		}
		return new JsonProblem(ofValue(ex), ex instanceof InputCoercionException, 0);
	}

	private static JsonProblem ofLimit(String message, int maxTokens) {
		if (message.startsWith("Token count")) {
			return new JsonProblem("", false, maxTokens);
		}
		String what = "has a text that is too long";
		if (message.contains("nesting depth")) {
			what = "is nested deeper than " + CodegenJson.MAX_DEPTH + " levels";
		}
		else if (message.startsWith("Number")) {
			what = "has a number of more than " + CodegenJson.MAX_NUMBER_LENGTH + " digits";
		}
		return new JsonProblem(what, false, 0);
	}

	private static String ofSyntax(StreamReadException ex) {
		if (String.valueOf(ex.getOriginalMessage()).startsWith("Duplicate")) {
			return "repeats the key '" + place(ex.processor()) + "'";
		}
		if (ex instanceof UnexpectedEndOfInputException) {
			return "is not well-formed JSON (it ends too early)";
		}
		TokenStreamLocation location = ex.getLocation();
		return "is not well-formed JSON" + ((location != null && location.getLineNr() > 0)
				? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "");
	}

	private static String place(@Nullable JsonParser parser) {
		StringBuilder place = new StringBuilder();
		TokenStreamContext context = (parser != null) ? parser.streamReadContext() : null;
		for (; context != null && !context.inRoot(); context = context.getParent()) {
			String part = context.inArray() ? "[" + context.getCurrentIndex() + "]" : context.currentName();
			place.insert(0, (place.isEmpty() || place.charAt(0) == '[') ? part : part + ".");
		}
		return place.toString();
	}

	private static String ofValue(JacksonException ex) {
		if (String.valueOf(ex.getOriginalMessage()).startsWith("Trailing token")) {
			return "holds more than one JSON value";
		}
		String path = CodegenJson.path(ex);
		String component = component(ex.getCause());
		if (!component.isEmpty()) {
			path = path.isEmpty() ? component : path + "." + component;
		}
		return path.isEmpty() ? "is JSON of another shape than expected" : "has an unexpected value at '" + path + "'";
	}

	private static String component(@Nullable Throwable cause) {
		Matcher message = COMPONENT.matcher((cause instanceof IllegalArgumentException) ? "" + cause.getMessage() : "");
		return message.matches() ? message.group(1).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * The exception that tells it.
	 * @param context the facts of the failure
	 * @param prefix stands before the description
	 * @param mask masks what the client sent
	 * @return the exception
	 */
	CodegenProtocolException toException(ErrorContext context, String prefix, EchoMask mask) {
		ErrorContext facts = this.mayHelp ? context : context.notRetryable();
		return (this.tokenLimit > 0) ? CodegenResponseTooLargeException.ofValues(facts, this.tokenLimit)
				: new CodegenProtocolException(facts, prefix + mask.apply(this.description));
	}

}
