package com.codegen.spring.agentrun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a time in any form servers write: ISO 8601 and its variants, the date of an HTTP
 * header, or the seconds, milliseconds, microseconds or nanoseconds since 1970, as a
 * number or a text. A time without an offset is UTC. Anything else is {@code null}: a run
 * with an odd date is still a run.
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

	private static final Pattern ISO_VARIANT = Pattern
		.compile("(?<date>\\d{4}-?\\d{2}-?\\d{2})(?:(?:[Tt_]|\\s+)(?<hour>\\d{2})(?::?(?<minute>\\d{2}))?"
				+ "(?::?(?<second>\\d{2}))?(?:[.,](?<fraction>\\d+))?)?\\s*(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2}){0,2})?"
				+ "(?:\\s*(?:UTC|GMT|Z))?(?:\\[(?<zone>[^\\]]+)\\])?");

	private static final Pattern UNIX_DATE = Pattern
		.compile("[A-Za-z]{3} ([A-Za-z]{3} \\d{1,2}) ([\\d:]{8})(?: (?:UTC|GMT|Z))? (\\d{4})");

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

	/** Fewer digits are a year or a date. */
	private static final Pattern NUMBER_IN_TEXT = Pattern
		.compile("[+-]?\\d{9,30}(?:\\.\\d{1,30})?|[+-]?\\d(?:\\.\\d{1,30})?[eE][+-]?\\d{1,2}");

	private static final int MAX_LENGTH = 100;

	private static final int LENGTH_WITH_SECONDS = 19;

	/** Later than this, in the year 5138, a number counts in the next smaller unit. */
	private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(100_000_000_000L);

	private static final int SMALLEST_UNIT = 9;

	public TolerantInstantDeserializer() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		JsonToken token = parser.currentToken();
		if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
			parser.skipChildren();
			return null;
		}
		try {
			return token.isNumeric() ? number(parser.getString()) : parse(parser.getString().strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Instant parse(String text) {
		if (text.isEmpty() || text.length() > MAX_LENGTH) {
			return null;
		}
		if (NUMBER_IN_TEXT.matcher(text).matches()) {
			return number(text);
		}
		Instant usual = usual(text);
		if (usual != null) {
			return usual;
		}
		Matcher variant = ISO_VARIANT.matcher(text);
		return variant.matches() ? ofVariant(variant) : ofHeader(text.replaceAll("\\s+", " "));
	}

	private static @Nullable Instant usual(String text) {
		if (text.length() < LENGTH_WITH_SECONDS || (text.charAt(10) != 'T' && text.charAt(10) != ' ')) {
			return null;
		}
		try {
			TemporalAccessor time = WITH_SECONDS.parse((text.charAt(10) == ' ') ? text.replaceFirst(" ", "T") : text);
			ZoneOffset offset = time.query(TemporalQueries.offset());
			return LocalDateTime.from(time).toInstant((offset != null) ? offset : ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Instant number(String text) {
		return NUMBER.matcher(text).matches() ? sinceEpoch(new BigDecimal(text)) : null;
	}

	private static @Nullable Instant sinceEpoch(BigDecimal number) {
		for (int unit = 0; unit <= SMALLEST_UNIT; unit += 3) {
			BigDecimal seconds = number.movePointLeft(unit);
			if (seconds.abs().compareTo(MAX_SECONDS) < 0) {
				BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
				return Instant.ofEpochSecond(whole.longValueExact(),
						seconds.subtract(whole).movePointRight(SMALLEST_UNIT).longValue());
			}
		}
		return null;
	}

	private static Instant ofVariant(Matcher text) {
		LocalDate date = LocalDate.parse(text.group("date").replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
		int hour = orZero(text.group("hour"));
		int minute = orZero(text.group("minute"));
		int second = orZero(text.group("second"));
		boolean endOfDay = hour == 24 && minute == 0 && second == 0;
		if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) {
			throw new DateTimeException("not a time of day");
		}
		LocalDateTime time = date.atStartOfDay()
			.plusHours(hour)
			.plusMinutes(minute)
			.plusSeconds(second)
			.plusNanos(nanos(text.group("fraction")));
		if (text.group("offset") != null) {
			return time.toInstant(ZoneOffset.of(text.group("offset").toUpperCase(Locale.ROOT)));
		}
		return (text.group("zone") != null) ? time.atZone(ZoneId.of(text.group("zone"))).toInstant()
				: time.toInstant(ZoneOffset.UTC);
	}

	private static int orZero(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

	private static long nanos(@Nullable String fraction) {
		return (fraction != null) ? Long.parseLong((fraction + "000000000").substring(0, SMALLEST_UNIT)) : 0;
	}

	/**
	 * The form of HTTP headers and mails, or that of Unix. The day of the week tells
	 * nothing new.
	 */
	private static Instant ofHeader(String text) {
		String inOrder = UNIX_DATE.matcher(text)
			.replaceFirst("$1 $3 $2")
			.replaceFirst("^([A-Za-z]{3}) (\\d+)", "$2 $1");
		String withZone = inOrder.replaceFirst("^[A-Za-z]{3,9}, ", "")
			.replaceFirst("(?i) (UTC|UT|Z)$|(?<=:\\d\\d)$", " GMT");
		return DateTimeFormatter.RFC_1123_DATE_TIME.parse(withZone, Instant::from);
	}

}
