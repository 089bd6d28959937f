package com.codegen.spring.json;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a record by its canonical constructor. A component that cannot be read is that of
 * a field that is missing, unless it is required.
 */
final class RecordDeserializer extends StdDeserializer<Object> {

	private final BeanDeserializerBase bean;

	private final Map<String, Integer> places = new HashMap<>();

	private SettableBeanProperty[] components = {};

	private @Nullable Object[] absent = {};

	private int unreadable = -1;

	RecordDeserializer(BeanDeserializerBase bean) {
		super(bean.getValueType());
		this.bean = bean;
	}

	@Override
	public void resolve(DeserializationContext context) {
		this.bean.resolve(context);
		int size = handledType().getRecordComponents().length;
		this.components = new SettableBeanProperty[size];
		this.absent = new Object[size];
		for (Iterator<SettableBeanProperty> all = this.bean.creatorProperties(); all.hasNext();) {
			SettableBeanProperty component = all.next();
			int place = component.getCreatorIndex();
			this.components[place] = component;
			this.absent[place] = component.getValueDeserializer().getAbsentValue(context);
			JavaType content = component.getType().getContentType();
			if (content != null && content.hasRawClass(UnreadableItem.class)) {
				this.unreadable = place;
			}
			else {
				this.places.put(component.getName(), place);
			}
		}
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			return context.handleUnexpectedToken(this.bean.getValueType(), parser);
		}
		JsonReading reading = JsonReading.of(context);
		@Nullable Object[] values = this.absent.clone();
		long read = 0;
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			Integer place = this.places.get(name);
			if (place == null) {
				parser.skipChildren();
				continue;
			}
			if ((read & (1L << place)) != 0) {
				throw new StreamReadException(parser, "Duplicate Object property \"" + name + "\"");
			}
			read |= 1L << place;
			values[place] = read(parser, context, place, reading);
		}
		if (this.unreadable >= 0 && reading != null) {
			values[this.unreadable] = reading.items();
		}
		return this.bean.getValueInstantiator().createFromObjectWith(context, values);
	}

	private @Nullable Object read(JsonParser parser, DeserializationContext context, int place,
			@Nullable JsonReading reading) {
		SettableBeanProperty component = this.components[place];
		if (reading == null) {
			return component.deserialize(parser, context);
		}
		JsonToken token = parser.currentToken();
		TokenStreamContext around = JsonReading.around(parser);
		try {
			Object value = component.deserialize(parser, context);
			if (value == null && token != JsonToken.VALUE_NULL && !isBlank(parser, token)) {
				reading.add(name(component));
			}
			return value;
		}
		catch (JacksonException ex) {
			if (!JsonReading.isOfOneValue(ex)) {
				throw ex;
			}
			reading.add(name(component));
			if (component.isRequired()) {
				throw JacksonException.wrapWithPath(ex,
						new JacksonException.Reference(handledType(), component.getName()));
			}
			JsonReading.skip(parser, around);
			return this.absent[place];
		}
	}

	private static boolean isBlank(JsonParser parser, JsonToken token) {
		return token == JsonToken.VALUE_STRING && parser.getString().isBlank();
	}

	private String name(SettableBeanProperty component) {
		return handledType().getSimpleName() + "." + component.getName();
	}

}
