package com.codegen.spring.agentrun;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a time in any form the API has been seen to use: with or without an offset (then
 * it is UTC), with a blank instead of the T, or as seconds since 1970. Anything else is
 * {@code null}: a run with an odd date is still a run.
 */
public final class TolerantInstantDeserializer extends StdDeserializer<Instant> {

	public TolerantInstantDeserializer() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		try {
			if (parser.currentToken().isNumeric()) {
				return Instant.ofEpochSecond((long) parser.getDoubleValue());
			}
			return (parser.currentToken() == JsonToken.VALUE_STRING) ? parse(parser.getString()) : skip(parser);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Instant skip(JsonParser parser) {
		parser.skipChildren();
		return null;
	}

	private static Instant parse(String text) {
		TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.trim().replaceFirst(" ", "T"),
				OffsetDateTime::from, LocalDateTime::from);
		return (time instanceof OffsetDateTime offset) ? offset.toInstant()
				: ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
	}

}
