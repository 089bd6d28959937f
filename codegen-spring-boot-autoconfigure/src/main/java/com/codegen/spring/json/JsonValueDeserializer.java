package com.codegen.spring.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Keeps a value as it is. Where the bytes of the response are at hand they are copied,
 * else the tokens are.
 */
final class JsonValueDeserializer extends StdDeserializer<JsonValue> {

	JsonValueDeserializer() {
		super(JsonValue.class);
	}

	@Override
	public JsonValue deserialize(JsonParser parser, DeserializationContext context) {
		JsonReading reading = JsonReading.of(context);
		long start = (reading != null) ? JsonReading.start(parser) : -1;
		return (reading != null && start >= 0) ? reading.rest(parser, start) : new JsonValue(FreeFormJson.copy(parser));
	}

	@Override
	public JsonValue getNullValue(DeserializationContext context) {
		return JsonValue.NULL;
	}

	@Override
	public JsonValue getAbsentValue(DeserializationContext context) {
		return JsonValue.NULL;
	}

}
