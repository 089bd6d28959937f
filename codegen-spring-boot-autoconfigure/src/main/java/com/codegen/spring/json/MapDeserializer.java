package com.codegen.spring.json;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a map by name without the values that cannot be read.
 */
final class MapDeserializer extends StdDeserializer<Object> {

	private final JavaType type;

	private final @Nullable ValueDeserializer<Object> value;

	MapDeserializer(JavaType type, @Nullable ValueDeserializer<Object> value) {
		super(type);
		this.type = type;
		this.value = value;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return new MapDeserializer(this.type,
				context.findContextualValueDeserializer(this.type.getContentType(), property));
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			return context.handleUnexpectedToken(this.type, parser);
		}
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			if (map.containsKey(name)) {
				throw new StreamReadException(parser, "Duplicate Object property \"" + name + "\"");
			}
			map.put(name, read(parser, context));
		}
		map.values().removeIf((value) -> value == null);
		return map;
	}

	private @Nullable Object read(JsonParser parser, DeserializationContext context) {
		JsonReading reading = JsonReading.of(context);
		TokenStreamContext around = JsonReading.around(parser);
		try {
			return (parser.currentToken() != JsonToken.VALUE_NULL && this.value != null)
					? this.value.deserialize(parser, context) : null;
		}
		catch (JacksonException ex) {
			if (reading == null || !JsonReading.isOfOneValue(ex)) {
				throw ex;
			}
			reading.add("Map of " + this.type.getContentType().getRawClass().getSimpleName());
			JsonReading.skip(parser, around);
			return null;
		}
	}

}
