package com.codegen.spring.error;

/**
 * Too many requests: the server said so (HTTP 429), or the client's own limiter found
 * that a permit would take too long.
 */
public class CodegenRateLimitException extends CodegenException {

	private static final long serialVersionUID = 1L;

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
