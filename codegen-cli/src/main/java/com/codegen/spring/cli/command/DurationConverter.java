package com.codegen.spring.cli.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a length of time such as {@code 90s}, {@code 10m} or {@code 2h}.
 */
public final class DurationConverter implements ITypeConverter<Duration> {

	private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|min|h|d)");

	@Override
	public Duration convert(String value) {
		Matcher matcher = TIME.matcher(value.strip());
		if (!matcher.matches()) {
			throw new TypeConversionException("'" + value + "' is not a time such as 90s, 10m or 2h");
		}
		long amount = Long.parseLong(matcher.group(1));
		Duration duration = switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(amount);
			case "s" -> Duration.ofSeconds(amount);
			case "h" -> Duration.ofHours(amount);
			case "d" -> Duration.ofDays(amount);
			default -> Duration.ofMinutes(amount);
		};
		if (duration.isZero()) {
			throw new TypeConversionException("a time of " + value + " is too short");
		}
		return duration;
	}

}
