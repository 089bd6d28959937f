package com.codegen.spring.agentrun;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

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

	/**
	 * The usual form. Each optional part costs a copy of what was read before it, and
	 * {@link DateTimeFormatter#ISO_DATE_TIME} has four.
	 */
	private static final DateTimeFormatter WITH_SECONDS = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendLiteral('T')
		.appendValue(ChronoField.HOUR_OF_DAY, 2)
		.appendLiteral(':')
		.appendValue(ChronoField.MINUTE_OF_HOUR, 2)
		.appendLiteral(':')
		.appendValue(ChronoField.SECOND_OF_MINUTE, 2)
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.optionalStart()
		.appendOffsetId()
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

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
		String trimmed = text.trim();
		TemporalAccessor time = read((trimmed.indexOf(' ') >= 0) ? trimmed.replace(' ', 'T') : trimmed);
		ZoneOffset offset = time.query(TemporalQueries.offset());
		return LocalDateTime.from(time).toInstant((offset != null) ? offset : ZoneOffset.UTC);
	}

	private static TemporalAccessor read(String text) {
		try {
			return WITH_SECONDS.parse(text);
		}
		catch (DateTimeParseException ex) {
			return DateTimeFormatter.ISO_DATE_TIME.parse(text);
		}
	}

}
