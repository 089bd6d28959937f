package com.codegen.spring.cli.output;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.cli.terminal.ControlText;

/**
 * Writes JSON with the field names of the API.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
		.build();

	private Json() {
	}

	/**
	 * A value as a tree.
	 * @param value the value
	 * @return the tree
	 */
	public static JsonNode tree(Object value) {
		return MAPPER.valueToTree(value);
	}

	/**
	 * A value in one line, safe to show on a terminal.
	 * @param value the value or tree
	 * @return the text
	 */
	public static String write(Object value) {
		return ControlText.json(MAPPER.writeValueAsString(value));
	}

	/**
	 * A value in many lines. Not safe to show as it is.
	 * @param value the value
	 * @return the text
	 */
	public static String pretty(Object value) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
	}

	/**
	 * The fields of a type as the API spells them.
	 * @param type a record
	 * @return the names in the order of the components
	 */
	public static List<String> fields(Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).map(Json::snakeCase).toList();
	}

	private static String snakeCase(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

}
