package com.codegen.spring.transport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.util.StringUtils;

import com.codegen.spring.error.CodegenValidationException.FieldError;

/**
 * Finds the reason in the JSON of an error response: the texts named below, which may be
 * lists or objects themselves, and lists of refused fields. Other values are not read:
 * {@code input} and {@code ctx} repeat the prompt.
 */
final class ErrorReason {

	private static final List<String> TEXTS = List.of("title", "error", "message", "msg", "reason", "error_description",
			"description", "detail", "details", "errors");

	private static final List<String> CODES = List.of("code", "error_code", "type");

	private static final List<String> LOCATIONS = List.of("loc", "field", "param", "path");

	private static final Set<String> IGNORED = Set.of("input", "ctx", "url", "value", "status", "status_code",
			"statuscode", "instance", "success");

	private static final int MAX_DEPTH = 8;

	private static final int MAX_PARTS = 20;

	private static final int MAX_FIELDS = 200;

	private final EchoMask mask;

	ErrorReason(EchoMask mask) {
		this.mask = mask;
	}

	/**
	 * The reason.
	 * @param root the body
	 * @return the reason without what the client sent, empty if there is none
	 */
	String of(JsonNode root) {
		return this.mask.apply(reason(root, 0));
	}

	private String reason(JsonNode node, int depth) {
		if (depth > MAX_DEPTH) {
			return "";
		}
		if (node.isArray()) {
			return join(node.valueStream().limit(MAX_PARTS).map((element) -> reason(element, depth + 1)).toList(),
					"; ");
		}
		return node.isObject() ? ofObject(node, depth) : text(node);
	}

	private String ofObject(JsonNode object, int depth) {
		String reason = join(TEXTS.stream().map((name) -> reason(find(object, name), depth + 1)).toList(), ": ");
		if (reason.isEmpty()) {
			reason = join(CODES.stream().map((name) -> text(find(object, name))).limit(1).toList(), ": ");
		}
		String location = (depth > 0) ? location(object) : "";
		if (reason.isEmpty() && depth > 0) {
			return location.isEmpty() ? ofNames(object, depth)
					: join(List.of(location, text(find(object, "type"))), ": ");
		}
		return (location.isEmpty() || reason.isEmpty()) ? reason : location + ": " + reason;
	}

	/**
	 * An object without a text that is known maps the names of fields to what is wrong
	 * with them.
	 */
	private String ofNames(JsonNode object, int depth) {
		List<String> parts = new ArrayList<>();
		for (Map.Entry<String, JsonNode> field : object.properties()) {
			if (parts.size() < MAX_PARTS && !IGNORED.contains(field.getKey().toLowerCase(Locale.ROOT))
					&& !CODES.contains(field.getKey())) {
				String reason = reason(field.getValue(), depth + 1);
				parts.add(reason.isEmpty() ? "" : field.getKey() + ": " + reason);
			}
		}
		return join(parts, "; ");
	}

	/**
	 * The refused fields.
	 * @param root the body
	 * @return the fields without the values that were sent
	 */
	List<FieldError> fieldErrors(JsonNode root) {
		JsonNode list = root.isArray() ? root : find(root, "detail");
		list = list.isArray() ? list : find(root, "errors");
		List<FieldError> errors = new ArrayList<>();
		for (JsonNode error : list) {
			FieldError field = error.isObject() ? fieldError(error) : null;
			if (field != null && errors.size() < MAX_FIELDS) {
				errors.add(field);
			}
		}
		return errors;
	}

	private @Nullable FieldError fieldError(JsonNode error) {
		String location = location(error);
		String message = join(TEXTS.stream().map((name) -> reason(find(error, name), 1)).toList(), ": ");
		if (location.isEmpty() && message.isEmpty()) {
			return null;
		}
		String type = text(find(error, "type"));
		return new FieldError(this.mask.apply(location), this.mask.apply(message),
				this.mask.apply(type.isEmpty() ? text(find(error, "code")) : type));
	}

	private static String location(JsonNode error) {
		for (String name : LOCATIONS) {
			JsonNode location = error.path(name);
			List<String> parts = location.isArray() ? location.valueStream().map(ErrorReason::text).toList()
					: List.of(text(location));
			String joined = join(parts, ".");
			if (!joined.isEmpty()) {
				return joined;
			}
		}
		return "";
	}

	private static JsonNode find(JsonNode object, String name) {
		JsonNode found = object.path(name);
		return found.isMissingNode() ? object.path(StringUtils.capitalize(name)) : found;
	}

	private static String text(JsonNode node) {
		return (node.isString() || node.isNumber()) ? node.asString().strip() : "";
	}

	/**
	 * Texts without those that are empty or repeat another.
	 */
	private static String join(List<String> texts, String separator) {
		Set<String> distinct = new LinkedHashSet<>(texts);
		distinct.removeIf(String::isEmpty);
		return String.join(separator, distinct);
	}

}
