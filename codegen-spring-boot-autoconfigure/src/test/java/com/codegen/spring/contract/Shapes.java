package com.codegen.spring.contract;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.core.ResolvableType;

import com.codegen.spring.json.JsonValue;

/**
 * Compares the shapes of records with schemas: every declared property must have a
 * component that is written under its name.
 *
 * @param schemas resolves references
 */
record Shapes(Schemas schemas) {

	/**
	 * What a type lacks.
	 * @param schema the schema
	 * @param type the type that is decoded, or written
	 * @param place what to call it
	 * @return the problems
	 */
	List<String> check(JsonNode schema, ResolvableType type, String place) {
		JsonNode resolved = this.schemas.resolve(schema);
		if (resolved.has("anyOf")) {
			return resolved.path("anyOf")
				.valueStream()
				.filter((alternative) -> !alternative.path("type").asString("").equals("null"))
				.flatMap((alternative) -> check(alternative, type, place).stream())
				.toList();
		}
		if (resolved.path("type").asString("").equals("array")) {
			return check(resolved.path("items"), type.getGeneric(0), place + "[]");
		}
		return resolved.has("properties") ? checkProperties(resolved.path("properties"), type, place) : List.of();
	}

	private List<String> checkProperties(JsonNode properties, ResolvableType type, String place) {
		Map<String, ResolvableType> components = components(type);
		List<String> problems = new ArrayList<>();
		properties.forEachEntry((name, schema) -> {
			ResolvableType component = components.get(name);
			if (component == null) {
				problems.add(place + " has no component for " + name);
			}
			else if (!fits(schema, component)) {
				problems.add(place + " has a component of another type for " + name);
			}
			else {
				problems.addAll(check(schema, component, place + "." + name));
			}
		});
		return problems;
	}

	/**
	 * Whether a component can hold every value, as far as its type alone tells. A
	 * component of type {@link Object} or {@link JsonValue} holds anything, and a record
	 * is looked into.
	 */
	private boolean fits(JsonNode schema, ResolvableType component) {
		JsonNode resolved = this.schemas.resolve(schema);
		if (resolved.has("anyOf")) {
			return resolved.path("anyOf").valueStream().allMatch((alternative) -> fits(alternative, component));
		}
		Class<?> raw = component.toClass();
		return raw == Object.class || raw == JsonValue.class || switch (resolved.path("type").asString("")) {
			case "integer" -> raw == long.class || raw == Long.class || raw == int.class || raw == Integer.class;
			case "boolean" -> raw == boolean.class || raw == Boolean.class;
			case "array" -> raw == List.class;
			case "object" -> raw == Map.class || raw.isRecord();
			case "string" -> !raw.isPrimitive() && !Number.class.isAssignableFrom(raw) && raw != Boolean.class
					&& raw != List.class && raw != Map.class;
			default -> true;
		};
	}

	/**
	 * The components of a record by the names they have in JSON.
	 */
	private static Map<String, ResolvableType> components(ResolvableType type) {
		Class<?> raw = type.toClass();
		Map<String, ResolvableType> components = new LinkedHashMap<>();
		if (raw.isRecord()) {
			Arrays.stream(raw.getRecordComponents())
				.forEach((component) -> components.put(name(raw, component),
						ResolvableType.forType(component.getGenericType(), type)));
		}
		return components;
	}

	private static String name(Class<?> type, RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		if (property != null && !property.value().isEmpty()) {
			return property.value();
		}
		JsonNaming naming = type.getAnnotation(JsonNaming.class);
		boolean snake = naming != null && naming.value() == PropertyNamingStrategies.SnakeCaseStrategy.class;
		return snake ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : component.getName();
	}

}
