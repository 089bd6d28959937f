package com.codegen.spring.test.simulation.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The private JSON mapper of the simulation: snake case, declared order, nulls written.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(2000).build())
			.build())
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private Json() {
	}

	/**
	 * Parse a document.
	 * @param text the document
	 * @return its root node
	 */
	public static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

	/**
	 * Write a value as a document.
	 * @param value a record, map, collection or node
	 * @return the document
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * Convert a value to another shape, such as a node to a map.
	 * @param <T> the target type
	 * @param value the value to convert
	 * @param type the target type
	 * @return the converted value
	 */
	public static <T> T convert(Object value, Class<T> type) {
		return MAPPER.convertValue(value, type);
	}

	/**
	 * Write a point in time the way the API does.
	 * @param instant the point in time
	 * @return the time in ISO 8601 and UTC, with milliseconds at most
	 */
	public static String time(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS).toString();
	}

}
