package com.codegen.spring.error;

import java.time.Duration;

/**
 * Too many requests: the server said so (HTTP 429), or the client's own limiter found
 * that a permit would take too long.
 */
public class CodegenRateLimitException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final Source source;

	private final String rateClass;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param source who refused the request
	 * @param rateClass the name of the rate class
	 * @param reason what the server said, or why the wait is too long
	 */
	public CodegenRateLimitException(ErrorContext context, Source source, String rateClass, String reason) {
		super(context, reason, null);
		this.source = source;
		this.rateClass = rateClass;
	}

	/**
	 * Who refused the request.
	 * @return the source
	 */
	public Source getSource() {
		return this.source;
	}

	/**
	 * The rate class whose limit is used up.
	 * @return the name, for example {@code STANDARD}
	 */
	public String getRateClass() {
		return this.rateClass;
	}

	/**
	 * How long to leave the server alone: as long as it asked for, but no longer than
	 * five minutes, because it may ask for years. A second when it named no time.
	 * @return the time
	 */
	public Duration getPause() {
		Duration asked = getRetryAfter();
		if (asked == null) {
			return DEFAULT_PAUSE;
		}
		return (asked.compareTo(LONGEST_PAUSE) < 0) ? asked : LONGEST_PAUSE;
	}

	@Override
	public String getErrorCode() {
		return "rate_limit";
	}

	/**
	 * Who can refuse a request.
	 */
	public enum Source {

		/** The server answered 429. */
		SERVER,

		/** The client's limiter; the request was not sent. */
		LOCAL

	}

}
