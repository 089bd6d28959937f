package com.codegen.spring.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.util.StringUtils;

import com.codegen.spring.error.CodegenValidationException.FieldError;

/**
 * What the body of an error response says: <code>{message, status_code}</code>,
 * <code>{detail: text}</code> or <code>{detail: [{loc, msg, type}]}</code>. The value
 * that was refused ({@code input}) may be the prompt and is not read.
 *
 * @param message the message, empty when there is none
 * @param fieldErrors the refused fields
 * @param unknownPath whether it is what the web framework says of a path it does not know
 */
record ErrorBody(String message, List<FieldError> fieldErrors, boolean unknownPath) {

	private static final String UNKNOWN_PATH = "Not Found";

	private static final int MAX_SNIPPET = 200;

	static ErrorBody parse(byte[] body, CodegenJson json) {
		try {
			JsonNode root = json.readTree(body);
			JsonNode detail = root.path("detail");
			if (detail.isArray()) {
				List<FieldError> errors = fieldErrors(detail);
				return new ErrorBody(describe(errors), errors, false);
			}
			return new ErrorBody(detail.isString() ? detail.stringValue() : root.path("message").asString(""),
					List.of(), root.size() == 1 && UNKNOWN_PATH.equals(detail.asString("")));
		}
		catch (JacksonException ex) {
			return new ErrorBody(snippet(body), List.of(), false);
		}
	}

	private static List<FieldError> fieldErrors(JsonNode detail) {
		List<FieldError> errors = new ArrayList<>();
		for (JsonNode error : detail) {
			List<String> location = new ArrayList<>();
			error.path("loc").forEach((part) -> location.add(part.asString("")));
			errors.add(new FieldError(String.join(".", location), error.path("msg").asString(""),
					error.path("type").asString("")));
		}
		return errors;
	}

	private static String describe(List<FieldError> errors) {
		return StringUtils.collectionToDelimitedString(
				errors.stream().map((error) -> error.location() + ": " + error.message()).toList(), "; ");
	}

	private static String snippet(byte[] body) {
		return new String(body, 0, Math.min(body.length, MAX_SNIPPET), StandardCharsets.UTF_8);
	}

}
