package com.codegen.spring.sample.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The bean {@code times} of the templates: points in time in words.
 */
@Component("times")
public class Times {

	private static final DateTimeFormatter FULL = DateTimeFormatter
		.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	@Autowired
	Times() {
		this(Clock.systemUTC());
	}

	Times(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The exact time, to be seen on request.
	 * @param time the time
	 * @return date, time and zone
	 */
	public String full(Instant time) {
		return FULL.format(time);
	}

	/**
	 * How long ago a time is. The script {@code times.js} keeps it right.
	 * @param time the time
	 * @return such as 5 min ago
	 */
	public String ago(Instant time) {
		long seconds = Duration.between(time, this.clock.instant()).toSeconds();
		if (seconds < 5) {
			return "just now";
		}
		if (seconds < 60) {
			return seconds + " s ago";
		}
		if (seconds < 3600) {
			return seconds / 60 + " min ago";
		}
		return (seconds < 86400) ? seconds / 3600 + " h ago" : seconds / 86400 + " d ago";
	}

}
