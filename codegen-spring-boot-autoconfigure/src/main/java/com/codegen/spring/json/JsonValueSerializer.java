package com.codegen.spring.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the tokens of a value, so that it becomes a part of any document or tree.
 */
final class JsonValueSerializer extends StdSerializer<JsonValue> {

	JsonValueSerializer() {
		super(JsonValue.class);
	}

	@Override
	public void serialize(JsonValue value, JsonGenerator generator, SerializationContext context) {
		try (JsonParser parser = FreeFormJson.parser(value.bytes())) {
			parser.nextToken();
			generator.copyCurrentStructureExact(parser);
		}
	}

	@Override
	public boolean isEmpty(SerializationContext context, JsonValue value) {
		return value.isNull();
	}

}
