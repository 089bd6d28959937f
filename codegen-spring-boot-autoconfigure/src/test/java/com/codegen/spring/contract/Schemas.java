package com.codegen.spring.contract;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Checks values against those parts of JSON Schema that the OpenAPI document uses. A
 * property that an object's schema does not declare is a problem, unless the schema has
 * no properties at all.
 *
 * @param root the document that references point into
 */
record Schemas(JsonNode root) {

	/**
	 * What is wrong with a value.
	 * @param schema the schema
	 * @param value the value
	 * @param place what to call the value
	 * @return the problems
	 */
	List<String> check(JsonNode schema, JsonNode value, String place) {
		JsonNode resolved = resolve(schema);
		if (resolved.has("anyOf")) {
			return checkAny(resolved.path("anyOf"), value, place);
		}
		String type = resolved.path("type").asString("");
		if (!isOfType(type, value)) {
			return List.of(place + " is not of type " + type);
		}
		List<String> problems = new ArrayList<>();
		checkValue(resolved, value, place, problems);
		if (value.isArray()) {
			for (int index = 0; index < value.size(); index++) {
				problems.addAll(check(resolved.path("items"), value.path(index), place + "[" + index + "]"));
			}
		}
		if (value.isObject()) {
			checkObject(resolved, value, place, problems);
		}
		return problems;
	}

	JsonNode resolve(JsonNode schema) {
		JsonNode reference = schema.path("$ref");
		return reference.isMissingNode() ? schema : resolve(this.root.requiredAt(reference.asString().substring(1)));
	}

	private List<String> checkAny(JsonNode alternatives, JsonNode value, String place) {
		List<String> closest = List.of(place + " is of none of the types");
		for (JsonNode alternative : alternatives) {
			List<String> problems = check(alternative, value, place);
			if (problems.isEmpty()) {
				return problems;
			}
			boolean rightType = problems.stream().noneMatch((problem) -> problem.startsWith(place + " is not of type"));
			closest = rightType ? problems : closest;
		}
		return closest;
	}

	private static void checkValue(JsonNode schema, JsonNode value, String place, List<String> problems) {
		JsonNode codes = schema.path("enum");
		if (codes.isArray() && codes.valueStream().noneMatch(value::equals)) {
			problems.add(place + " is none of the values");
		}
		if (value.isNumber() && value.asDouble() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)) {
			problems.add(place + " is too small");
		}
		if (value.isNumber() && value.asDouble() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)) {
			problems.add(place + " is too large");
		}
	}

	private void checkObject(JsonNode schema, JsonNode value, String place, List<String> problems) {
		for (JsonNode name : schema.path("required")) {
			if (!value.has(name.asString())) {
				problems.add(place + "." + name.asString() + " is missing");
			}
		}
		JsonNode properties = schema.path("properties");
		JsonNode additional = schema.path("additionalProperties");
		value.forEachEntry((name, child) -> {
			String childPlace = place + "." + name;
			if (properties.has(name)) {
				problems.addAll(check(properties.path(name), child, childPlace));
			}
			else if (additional.isObject()) {
				problems.addAll(check(additional, child, childPlace));
			}
			else if (!additional.asBoolean(!properties.isObject())) {
				problems.add(childPlace + " is not declared");
			}
		});
	}

	private static boolean isOfType(String type, JsonNode value) {
		return switch (type) {
			case "" -> true;
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			case "boolean" -> value.isBoolean();
			case "array" -> value.isArray();
			case "object" -> value.isObject();
			case "null" -> value.isNull();
			default -> throw new IllegalArgumentException("This checker does not know the type " + type);
		};
	}

}
