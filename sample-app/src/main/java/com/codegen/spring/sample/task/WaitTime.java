package com.codegen.spring.sample.task;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.Assert;

/**
 * How long to wait for the end of a task.
 *
 * @param duration the time, more than zero and not more than {@link #MAX}
 */
public record WaitTime(Duration duration) {

	static final Duration MAX = Duration.ofMinutes(5);

	public WaitTime {
		Assert.isTrue(duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(MAX) <= 0,
				"The duration must be more than zero and not more than five minutes");
	}

	/**
	 * Read a wait time; Spring MVC finds this method when it converts a parameter.
	 * @param text a duration such as 30s or 2m, in seconds when there is no unit
	 * @return the wait time
	 */
	public static WaitTime of(String text) {
		return new WaitTime(DurationStyle.detectAndParse(text, ChronoUnit.SECONDS));
	}

}
