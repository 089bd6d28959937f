package com.codegen.spring.transport;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.json.JsonReading;
import com.codegen.spring.json.TolerantModule;

/**
 * The client's own JSON mapper: independent of the application's, strict with numbers and
 * duplicate keys of what it knows, indifferent to unknown fields, bounded in depth,
 * length and number of values. Values that are not as documented are left out, see
 * {@link TolerantModule}.
 */
final class CodegenJson {

	static final int MAX_DEPTH = 200;

	static final int MAX_NUMBER_LENGTH = 100;

	private static final int BYTES_PER_TOKEN = 8;

	private static final int MIN_TOKENS = 10_000;

	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNestingDepth(MAX_DEPTH)
		.maxNumberLength(MAX_NUMBER_LENGTH)
		.maxNameLength(1000)
		.maxStringLength(16 * 1024 * 1024)
		.build();

	static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(LIMITS)
			.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.build())
		.addModule(new TolerantModule())
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	/** What is not used may repeat keys and have any number of values. */
	private static final JsonFactory SKIPPED = JsonFactory.builder().streamReadConstraints(LIMITS).build();

	private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

	private final Map<Integer, JsonFactory> factories = new ConcurrentHashMap<>();

	/**
	 * Read a response.
	 * @param json the JSON
	 * @param request the request
	 * @param sizeLimit the largest accepted response in bytes
	 * @param reading collects what cannot be read
	 */
	<T> @Nullable T read(InputStream json, CodegenRequest<T> request, int sizeLimit, JsonReading reading)
			throws JacksonException {
		ObjectReader reader = this.readers.get(request.responseType());
		return reading
			.with((reader != null) ? reader : this.readers.computeIfAbsent(request.responseType(), CodegenJson::reader))
			.readValue(parser(json, sizeLimit));
	}

	/**
	 * Read over a response that holds nothing of interest.
	 * @param json the JSON
	 * @return whether it is one JSON value, or nothing at all
	 */
	boolean skip(InputStream json) throws JacksonException {
		try (JsonParser parser = SKIPPED.createParser(ObjectReadContext.empty(), json)) {
			return parser.nextToken() == null || parser.skipChildren().nextToken() == null;
		}
	}

	/**
	 * A small body can be a large tree: values and names are counted, and their number is
	 * bounded by the size limit.
	 */
	private JsonParser parser(InputStream json, int sizeLimit) {
		return this.factories
			.computeIfAbsent(sizeLimit,
					(limit) -> JsonFactory.builder()
						.streamReadConstraints(LIMITS.rebuild().maxTokenCount(maxTokens(limit)).build())
						.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
						.build())
			.createParser(ObjectReadContext.empty(), json);
	}

	static int maxTokens(int sizeLimit) {
		return Math.max(MIN_TOKENS, sizeLimit / BYTES_PER_TOKEN);
	}

	private static ObjectReader reader(Type type) {
		return MAPPER.readerFor(MAPPER.constructType(type));
	}

	JsonNode readTree(byte[] json) throws JacksonException {
		return MAPPER.readTree(json);
	}

	JsonNode readTree(String json) throws JacksonException {
		return MAPPER.readTree(json);
	}

	/**
	 * The texts of a request body.
	 * @param body the body
	 * @return a tree of them
	 */
	JsonNode toTree(Object body) {
		return MAPPER.valueToTree(body);
	}

	/**
	 * Write a request body.
	 * @param body the body
	 * @return the JSON
	 * @throws IllegalArgumentException if it holds a value that JSON cannot express, or a
	 * text that cannot be sent as it is; the message names the place, not the value
	 */
	byte[] write(Object body) {
		try {
			JsonNode tree = toTree(body);
			SendableText.check(tree);
			return MAPPER.writeValueAsBytes(tree);
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
