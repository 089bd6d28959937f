package com.codegen.spring.json;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON without a fixed form. It was measured when the response was read,
 * so that only its depth is limited here.
 */
final class FreeFormJson {

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNestingDepth(500).build())
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build();

	private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private FreeFormJson() {
	}

	static JsonParser parser(byte[] json) {
		return FACTORY.createParser(ObjectReadContext.empty(), json);
	}

	static byte[] write(Object value) {
		try {
			return MAPPER.writeValueAsBytes(value);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(
					"A " + value.getClass().getName() + " cannot be written as JSON at '" + path(ex) + "'");
		}
	}

	/**
	 * A copy of what a parser stands at, token by token.
	 */
	static byte[] copy(JsonParser parser) {
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		try (JsonGenerator generator = MAPPER.createGenerator(copy)) {
			generator.copyCurrentStructureExact(parser);
		}
		return copy.toByteArray();
	}

	static <T> T read(byte[] json, TypeReference<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JacksonException ex) {
			throw unfit(type.getType().getTypeName(), ex);
		}
	}

	static <T> @Nullable T read(byte[] json, Class<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JacksonException ex) {
			throw unfit(type.getName(), ex);
		}
	}

	/**
	 * Without the cause, whose message quotes the JSON.
	 */
	private static IllegalArgumentException unfit(String type, JacksonException ex) {
		String path = path(ex);
		return new IllegalArgumentException(
				"The JSON value does not fit " + type + (path.isEmpty() ? "" : " at '" + path + "'"));
	}

	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : ex.getPath()) {
			if (reference.getPropertyName() == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
		}
		return path.toString();
	}

}
