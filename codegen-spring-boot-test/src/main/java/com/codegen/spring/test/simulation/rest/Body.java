package com.codegen.spring.test.simulation.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON body. What is missing or of a wrong type becomes a problem,
 * and the reader returns a harmless value until the call is verified.
 */
public final class Body {

	private final String text;

	private final @Nullable String contentType;

	private final Problems problems;

	private @Nullable JsonNode root;

	Body(String text, @Nullable String contentType, Problems problems) {
		this.text = text;
		this.contentType = contentType;
		this.problems = problems;
	}

	/**
	 * A required text.
	 * @param name the field's name
	 * @return its value
	 */
	public String text(String name) {
		JsonNode node = required(name, JsonNode::isString, "string_type", "Input should be a valid string");
		return node.asString("");
	}

	/**
	 * An optional text.
	 * @param name the field's name
	 * @return its value or null
	 */
	public @Nullable String optionalText(String name) {
		return present(name) ? text(name) : null;
	}

	/**
	 * A required integer.
	 * @param name the field's name
	 * @return its value
	 */
	public long integer(String name) {
		JsonNode node = field(name);
		if (node.isMissingNode()) {
			required(name, JsonNode::isNumber, "int_type", "Input should be a valid integer");
			return 0;
		}
		return integer(List.of("body", name), node);
	}

	/**
	 * An optional integer.
	 * @param name the field's name
	 * @return its value or null
	 */
	public @Nullable Long optionalInteger(String name) {
		return present(name) ? (Long) integer(name) : null;
	}

	/**
	 * An optional integer within bounds.
	 * @param name the field's name
	 * @param minimum the least value
	 * @param maximum the greatest value
	 * @return its value or null
	 */
	public @Nullable Long optionalInteger(String name, long minimum, long maximum) {
		Long value = optionalInteger(name);
		if (value != null) {
			this.problems.range(List.of("body", name), value, minimum, maximum, value);
		}
		return value;
	}

	/**
	 * A required field with a closed set of values.
	 * @param name the field's name
	 * @param choices the values
	 * @return its value
	 */
	public String choice(String name, List<String> choices) {
		JsonNode node = required(name, (value) -> true, "", "");
		if (!node.isMissingNode()) {
			this.problems.choice(List.of("body", name), "literal_error",
					node.isString() ? node.stringValue() : node.toString(), choices);
		}
		return node.asString("");
	}

	/**
	 * An optional field with a closed set of values.
	 * @param name the field's name
	 * @param choices the values
	 * @return its value or null
	 */
	public @Nullable String optionalChoice(String name, List<String> choices) {
		return present(name) ? choice(name, choices) : null;
	}

	/**
	 * An optional flag.
	 * @param name the field's name
	 * @return its value or null
	 */
	public @Nullable Boolean optionalFlag(String name) {
		return present(name)
				? (Boolean) required(name, JsonNode::isBoolean, "bool_type", "Input should be a valid boolean")
					.asBoolean(false)
				: null;
	}

	/**
	 * An optional object with any fields.
	 * @param name the field's name
	 * @return its value or null
	 */
	public @Nullable ObjectNode optionalObject(String name) {
		if (!present(name)) {
			return null;
		}
		JsonNode node = required(name, JsonNode::isObject, "dict_type", "Input should be a valid dictionary");
		return (node instanceof ObjectNode object) ? object : null;
	}

	/**
	 * An optional object whose values are all of one kind.
	 * @param name the field's name
	 * @param kind checks one value
	 * @param type the kind of problem if the check fails
	 * @return its value or null
	 */
	public @Nullable ObjectNode optionalObject(String name, Predicate<JsonNode> kind, String type) {
		ObjectNode object = optionalObject(name);
		if (object != null) {
			object.forEachEntry((key, value) -> check(List.of("body", name, key), value, kind, type));
		}
		return object;
	}

	/**
	 * An optional list of texts.
	 * @param name the field's name
	 * @return its value or null
	 */
	public @Nullable List<String> optionalTexts(String name) {
		if (!present(name)) {
			return null;
		}
		JsonNode node = required(name, JsonNode::isArray, "list_type", "Input should be a valid list");
		for (int i = 0; i < node.size() && node instanceof ArrayNode; i++) {
			check(List.of("body", name, i), node.get(i), JsonNode::isString, "string_type");
		}
		return node.valueStream().map((item) -> item.asString("")).toList();
	}

	private void check(List<Object> loc, JsonNode value, Predicate<JsonNode> kind, String type) {
		if (!kind.test(value)) {
			this.problems.add(Problem.of(loc, type, message(type), value));
		}
	}

	private static String message(String type) {
		return "Input should be a valid " + ("int_type".equals(type) ? "integer" : "string");
	}

	private long integer(List<Object> loc, JsonNode node) {
		if (node.isIntegralNumber() && node.canConvertToLong()) {
			return node.longValue();
		}
		if (node.isString()) {
			return this.problems.integer(loc, node.stringValue(), 0);
		}
		if (node.isNumber()) {
			this.problems.add(Problem.of(loc, "int_from_float",
					"Input should be a valid integer, got a number with a fractional part", node));
		}
		else {
			this.problems.add(Problem.of(loc, "int_type", "Input should be a valid integer", node));
		}
		return 0;
	}

	private JsonNode required(String name, Predicate<JsonNode> kind, String type, String message) {
		JsonNode node = field(name);
		if (node.isMissingNode() && root().isObject()) {
			this.problems.missing(List.of("body", name), root());
		}
		else if (!node.isMissingNode() && !kind.test(node)) {
			this.problems.add(Problem.of(List.of("body", name), type, message, node));
		}
		return node;
	}

	private boolean present(String name) {
		JsonNode node = field(name);
		return !node.isMissingNode() && !node.isNull();
	}

	private JsonNode field(String name) {
		JsonNode node = root().get(name);
		return (node != null) ? node : MissingNode.getInstance();
	}

	private JsonNode root() {
		if (this.root == null) {
			this.root = parse();
		}
		return this.root;
	}

	private JsonNode parse() {
		if (this.text.isEmpty()) {
			this.problems.missing(List.of("body"), null);
			return MissingNode.getInstance();
		}
		try {
			JsonNode node = Json.read(this.text);
			if (!node.isObject() || !isJson()) {
				this.problems.add(Problem.of(List.of("body"), "model_attributes_type",
						"Input should be a valid dictionary or object to extract fields from", node));
				return MissingNode.getInstance();
			}
			return node;
		}
		catch (JacksonException ex) {
			return malformed(ex);
		}
	}

	private JsonNode malformed(JacksonException problem) {
		long offset = (problem.getLocation() != null) ? Math.max(0, problem.getLocation().getCharOffset()) : 0;
		this.problems.add(Problem.of(List.of("body", offset), "json_invalid", "JSON decode error", Map.of())
			.with("error", "Malformed JSON"));
		return MissingNode.getInstance();
	}

	private boolean isJson() {
		return this.contentType == null || this.contentType.toLowerCase(Locale.ROOT).contains("json");
	}

}
