package com.codegen.spring.test.simulation.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * Reads times: with an offset, without one as Python writes them, or a date alone. A time
 * without an offset is in UTC.
 */
public final class Times {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendOptional(time('T'))
		.appendOptional(time(' '))
		.appendPattern("[XXX][XX][X]")
		.toFormatter(Locale.ROOT);

	private Times() {
	}

	private static DateTimeFormatter time(char separator) {
		return new DateTimeFormatterBuilder().appendLiteral(separator)
			.append(DateTimeFormatter.ISO_LOCAL_TIME)
			.toFormatter(Locale.ROOT);
	}

	/**
	 * Read a time.
	 * @param loc where it stands
	 * @param text the time
	 * @return the time
	 * @throws Rejection if it is none, with status 422
	 */
	public static Instant parse(List<Object> loc, String text) {
		try {
			return instant(FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
		}
		catch (DateTimeException ex) {
			throw Rejection.invalid(loc, "datetime_from_date_parsing", "Input should be a valid datetime or date",
					text);
		}
	}

	private static Instant instant(TemporalAccessor time) {
		if (time instanceof OffsetDateTime offset) {
			return offset.toInstant();
		}
		LocalDateTime local = (time instanceof LocalDateTime naive) ? naive : LocalDate.from(time).atStartOfDay();
		return local.toInstant(ZoneOffset.UTC);
	}

}
