package com.codegen.spring.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a list without the elements that cannot be read.
 */
final class ListDeserializer extends StdDeserializer<Object> {

	private final JavaType type;

	private final ValueDeserializer<?> strict;

	private final @Nullable ValueDeserializer<Object> element;

	ListDeserializer(JavaType type, ValueDeserializer<?> strict, @Nullable ValueDeserializer<Object> element) {
		super(type);
		this.type = type;
		this.strict = strict;
		this.element = element;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return new ListDeserializer(this.type, this.strict.createContextual(context, property),
				context.findContextualValueDeserializer(this.type.getContentType(), property));
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		JsonReading reading = JsonReading.of(context);
		if (reading == null) {
			return this.strict.deserialize(parser, context);
		}
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			return context.handleUnexpectedToken(this.type, parser);
		}
		boolean outermost = reading.enterList();
		try {
			return read(parser, context, reading, outermost);
		}
		finally {
			reading.leaveList(outermost);
		}
	}

	private List<Object> read(JsonParser parser, DeserializationContext context, JsonReading reading,
			boolean outermost) {
		List<Object> items = new ArrayList<>();
		TokenStreamContext list = parser.streamReadContext();
		for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
			long start = outermost ? JsonReading.start(parser) : -1;
			int before = reading.count();
			Object item = read(parser, context, reading, list);
			if (item != null) {
				items.add(item);
			}
			if (start >= 0 && reading.count() > before) {
				reading.keep(index, reading.rest(parser, start), item == null);
			}
		}
		return items;
	}

	private @Nullable Object read(JsonParser parser, DeserializationContext context, JsonReading reading,
			TokenStreamContext list) {
		int before = reading.count();
		Object item = null;
		try {
			item = (parser.currentToken() != JsonToken.VALUE_NULL && this.element != null)
					? this.element.deserialize(parser, context) : null;
		}
		catch (JacksonException ex) {
			if (!JsonReading.isOfOneValue(ex)) {
				throw ex;
			}
			JsonReading.skip(parser, list);
		}
		if (item == null && reading.count() == before) {
			reading.add("List of " + this.type.getContentType().getRawClass().getSimpleName());
		}
		return item;
	}

}
