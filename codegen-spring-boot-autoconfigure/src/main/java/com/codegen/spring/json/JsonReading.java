package com.codegen.spring.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;

/**
 * The reading of one response: knows its bytes and collects what could not be read. With
 * it, a value that is not as documented is left out and the rest is read; without it, the
 * first such value is an exception. For one thread.
 */
public final class JsonReading {

	private final Source source;

	private final Set<String> places = new TreeSet<>();

	private List<UnreadableItem> items = List.of();

	private boolean inList;

	private int count;

	/**
	 * Create a reading.
	 * @param source the bytes of the response
	 */
	public JsonReading(Source source) {
		this.source = source;
	}

	/**
	 * A reader that reads tolerantly and reports here.
	 * @param reader a reader of a mapper with {@link TolerantModule}
	 * @return the reader for this one response
	 */
	public ObjectReader with(ObjectReader reader) {
		return reader.withAttribute(JsonReading.class, this);
	}

	static @Nullable JsonReading of(DeserializationContext context) {
		return (JsonReading) context.getAttribute(JsonReading.class);
	}

	/**
	 * How many values could not be read.
	 * @return the number
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Where the values are that could not be read.
	 * @return type and field, for example {@code AgentRun.metadata}; nothing of the
	 * content
	 */
	public Set<String> places() {
		return Collections.unmodifiableSet(this.places);
	}

	void add(String place) {
		this.count++;
		this.places.add(place);
	}

	/**
	 * Whether a failure is that of one value in a document that is well-formed.
	 */
	static boolean isOfOneValue(JacksonException ex) {
		return ex instanceof DatabindException || ex instanceof InputCoercionException;
	}

	/**
	 * What a value is in, also when the value is an object or a list that has begun.
	 */
	static TokenStreamContext around(JsonParser parser) {
		TokenStreamContext context = parser.streamReadContext();
		return parser.currentToken().isStructStart() ? context.getParent() : context;
	}

	/**
	 * Read over the rest of a value whose reading was given up.
	 */
	static void skip(JsonParser parser, TokenStreamContext around) {
		while (parser.streamReadContext() != around && parser.nextToken() != null) {
			// one token further
		}
	}

	/**
	 * Where the current value begins.
	 * @return the byte, negative if the response is not UTF-8
	 */
	static long start(JsonParser parser) {
		return parser.currentTokenLocation().getByteOffset();
	}

	/**
	 * The value that begins at a byte and ends with the current token's value.
	 */
	JsonValue rest(JsonParser parser, long start) {
		if (parser.currentToken().isStructStart()) {
			parser.skipChildren();
		}
		else if (parser.currentToken() == JsonToken.VALUE_STRING) {
			parser.finishToken();
		}
		return new JsonValue(this.source.copy((int) start, (int) parser.currentLocation().getByteOffset()));
	}

	/**
	 * A list begins.
	 * @return whether it is the outermost one, whose elements are kept
	 */
	boolean enterList() {
		boolean outermost = !this.inList;
		this.inList = true;
		return outermost;
	}

	void leaveList(boolean outermost) {
		this.inList = !outermost;
	}

	void keep(int index, JsonValue json, boolean omitted) {
		this.items = this.items.isEmpty() ? new ArrayList<>() : this.items;
		this.items.add(new UnreadableItem(index, json, omitted));
	}

	List<UnreadableItem> items() {
		return this.items;
	}

	/**
	 * The bytes of a response.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Copy a part.
		 * @param start the first byte
		 * @param end the byte behind the last one
		 * @return the copy
		 */
		byte[] copy(int start, int end);

	}

}
