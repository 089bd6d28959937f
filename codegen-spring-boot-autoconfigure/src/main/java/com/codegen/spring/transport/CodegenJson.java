package com.codegen.spring.transport;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.exchange.CodegenRequest;

/**
 * The client's own JSON mapper: independent of the application's, strict with numbers and
 * duplicate keys, indifferent to unknown fields, bounded in depth and length.
 */
final class CodegenJson {

	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNestingDepth(200)
		.maxNumberLength(100)
		.maxNameLength(1000)
		.maxStringLength(16 * 1024 * 1024)
		.build();

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(LIMITS)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

	<T> @Nullable T read(InputStream json, CodegenRequest<T> request) throws JacksonException {
		ObjectReader reader = this.readers.get(request.responseType());
		return ((reader != null) ? reader : this.readers.computeIfAbsent(request.responseType(), CodegenJson::reader))
			.readValue(json);
	}

	private static ObjectReader reader(Type type) {
		return MAPPER.readerFor(MAPPER.constructType(type));
	}

	JsonNode readTree(byte[] json) throws JacksonException {
		return MAPPER.readTree(json);
	}

	/**
	 * Write a request body.
	 * @param body the body
	 * @return the JSON
	 * @throws IllegalArgumentException if it holds a value that JSON cannot express; the
	 * message names the place, not the value
	 */
	byte[] write(Object body) {
		try {
			return MAPPER.writeValueAsBytes(body);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The request cannot be written as JSON at '" + path(ex)
					+ "': use texts, numbers, booleans, lists and maps");
		}
	}

	/**
	 * Where in the document an exception happened.
	 * @param ex the exception, whose own message may quote the document
	 * @return for example {@code items[3].id}
	 */
	static String path(JacksonException ex) {
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
