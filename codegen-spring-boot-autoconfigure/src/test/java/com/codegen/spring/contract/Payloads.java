package com.codegen.spring.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random values that a schema allows, together with what a server may add tomorrow:
 * fields and codes that the document does not list. Ids are positive.
 *
 * @param schemas resolves references
 */
record Payloads(Schemas schemas) {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final List<String> CODES = List.of("status", "source_type", "message_type", "state", "role",
			"setup_status", "integration_type", "visibility");

	private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
			Arbitraries.strings().withCharRange(' ', '\uD7FF').withChars('\n', '\t', '"', '\\').ofMaxLength(20),
			Arbitraries.of("", " ", "null", "0", "\uD83D\uDE80", "\u202E", "\u0000", "{}", "a".repeat(5000)));

	private static final Arbitrary<String> NAMES = Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(20);

	private static final Arbitrary<String> DATES = Arbitraries.oneOf(
			Arbitraries.of("2026-02-30T25:61:61Z", "yesterday", "", "2026-01-01", "1767225600", "2026-01-01 10:00:00",
					"2026-01-01T10:00:00", "2026-01-01T10:00:00.123456+00:00", "2026-01-01T10:00:00Z[UTC]",
					"+999999999", "-0001-01-01T00:00:00Z", "Thu, 01 Jan 2026 00:00:00 GMT",
					"2026-01-01T10:00:00+99:99"),
			Arbitraries.longs().between(0, 4_000_000_000L).map((second) -> Instant.ofEpochSecond(second).toString()),
			TEXTS);

	/**
	 * Codes that no list holds.
	 * @return texts
	 */
	static Arbitrary<String> codes() {
		return Arbitraries.strings()
			.withCharRange('A', 'Z')
			.withCharRange('a', 'z')
			.withChars('_', '-', '9', '\u00E4', '\u0131', '.')
			.ofMinLength(1)
			.ofMaxLength(15);
	}

	/**
	 * Values of a schema.
	 * @param name the name of the property that holds the value
	 * @param schema the schema
	 * @return the values
	 */
	Arbitrary<JsonNode> of(String name, JsonNode schema) {
		JsonNode resolved = this.schemas.resolve(schema);
		if (resolved.has("anyOf")) {
			return Arbitraries
				.oneOf(resolved.path("anyOf").valueStream().map((alternative) -> of(name, alternative)).toList());
		}
		return switch (resolved.path("type").asString("")) {
			case "null" -> Arbitraries.just(JSON.nullNode());
			case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
			case "integer" -> integers(name).map(JSON::numberNode);
			case "string" -> strings(name, resolved).map(JSON::stringNode);
			case "array" -> of(name, resolved.path("items")).list().ofMaxSize(3).map((items) -> {
				ArrayNode array = JSON.arrayNode();
				items.forEach(array::add);
				return array;
			});
			default -> objects(resolved);
		};
	}

	private static Arbitrary<Long> integers(String name) {
		boolean id = name.equals("id") || name.endsWith("_id");
		return id ? Arbitraries.longs().between(1, 1L << 53) : Arbitraries.longs().between(0, Integer.MAX_VALUE);
	}

	private static Arbitrary<String> strings(String name, JsonNode schema) {
		if (schema.has("enum")) {
			return Arbitraries.oneOf(Arbitraries.of(schema.path("enum").valueStream().map(JsonNode::asString).toList()),
					codes());
		}
		if (name.equals("token")) {
			return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(40);
		}
		return CODES.contains(name) ? codes() : name.endsWith("_at") ? DATES : TEXTS;
	}

	private Arbitrary<JsonNode> objects(JsonNode schema) {
		JsonNode values = schema.path("additionalProperties");
		if (!schema.has("properties")) {
			return map(values.isObject() ? of("", values) : anything(2));
		}
		List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
		List<Arbitrary<JsonNode>> members = new ArrayList<>();
		names.forEach((name) -> {
			Arbitrary<JsonNode> member = of(name, schema.path("properties").path(name));
			boolean required = schema.path("required").valueStream().anyMatch((entry) -> entry.asString().equals(name));
			members.add(required ? member : Arbitraries.frequencyOf(Tuple.of(3, member),
					Tuple.of(1, Arbitraries.just(MissingNode.getInstance()))));
		});
		return Combinators.combine(Combinators.combine(members).as((list) -> list), map(anything(1)))
			.as((list, more) -> object(names, list, more));
	}

	private static JsonNode object(List<String> names, List<JsonNode> members, JsonNode more) {
		ObjectNode object = JSON.objectNode();
		more.forEachEntry((name, value) -> object.set("x-" + name, value));
		for (int index = 0; index < names.size(); index++) {
			if (!members.get(index).isMissingNode()) {
				object.set(names.get(index), members.get(index));
			}
		}
		return object;
	}

	private static Arbitrary<JsonNode> map(Arbitrary<JsonNode> values) {
		return Arbitraries.maps(NAMES, values).ofMaxSize(2).map((entries) -> {
			ObjectNode object = JSON.objectNode();
			for (Map.Entry<String, JsonNode> entry : entries.entrySet()) {
				object.set(entry.getKey(), entry.getValue());
			}
			return object;
		});
	}

	private static Arbitrary<JsonNode> anything(int depth) {
		Arbitrary<JsonNode> leaves = Arbitraries.oneOf(Arbitraries.just(JSON.nullNode()),
				Arbitraries.of(true, false).map(JSON::booleanNode), Arbitraries.longs().map(JSON::numberNode),
				Arbitraries.doubles().map(JSON::numberNode), TEXTS.map(JSON::stringNode));
		return (depth == 0) ? leaves : Arbitraries.oneOf(leaves, map(anything(depth - 1)));
	}

}
