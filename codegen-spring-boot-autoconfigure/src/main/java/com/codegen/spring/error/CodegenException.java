package com.codegen.spring.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Base of all exceptions that a call to Codegen ends with. The message names the
 * operation and the reason; neither it nor anything reachable from it holds the token or
 * a prompt.
 */
public abstract class CodegenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorContext context;

	private final Completion completion = new Completion();

	protected CodegenException(ErrorContext context, String reason, @Nullable Throwable cause) {
		super(SafeText.of(context.operation() + ": " + reason), cause);
		this.context = context;
	}

	/**
	 * Turn a failure of any kind into one of ours. For the client's own use.
	 * @param context the facts of the failure
	 * @param failure what was thrown, for example by a filter of the {@code WebClient}
	 * @return the failure itself if it is one of ours; otherwise an exception with the
	 * error code {@code unexpected}, whose cause is the failure unless it can reach the
	 * request
	 */
	public static CodegenException of(ErrorContext context, Throwable failure) {
		return (failure instanceof CodegenException known) ? known : new Unexpected(context, failure);
	}

	/**
	 * The short name of the kind of failure, the value of the metrics' {@code error} tag.
	 * @return the code, for example {@code rate_limit}
	 */
	public abstract String getErrorCode();

	/**
	 * The name of the operation that failed.
	 * @return for example {@code agent-run.get}
	 */
	public String getOperation() {
		return this.context.operation();
	}

	/**
	 * What is known about the effect of the call.
	 * @return the outcome
	 */
	public Outcome getOutcome() {
		return this.context.outcome();
	}

	/**
	 * Whether the same call may be sent again without the risk of doing something twice,
	 * and with some hope that it helps.
	 * @return {@code true} if a retry policy may repeat the call
	 */
	public boolean isRetryable() {
		return this.context.retryable();
	}

	/**
	 * The HTTP status of the response.
	 * @return the status, or {@code null} when there was no response
	 */
	public @Nullable Integer getStatusCode() {
		return this.context.statusCode();
	}

	/**
	 * The time the server asked to wait before the next request.
	 * @return the time, or {@code null} when the server named none
	 */
	public @Nullable Duration getRetryAfter() {
		return this.context.retryAfter();
	}

	/**
	 * The server's id of the request, for a question to its support.
	 * @return the id, or {@code null}
	 */
	public @Nullable String getRequestId() {
		return this.context.requestId();
	}

	/**
	 * How many requests the call sent, or tried to send.
	 * @return the number of attempts, 0 when it never came to one
	 */
	public int getAttempts() {
		return this.completion.attempts;
	}

	/**
	 * How long the whole call took, waits and retries included.
	 * @return the time
	 */
	public Duration getElapsed() {
		return this.completion.elapsed;
	}

	/**
	 * The operation and the reason; of a call that could have been repeated also which
	 * attempt was the last, and why there was no other.
	 */
	@Override
	public String getMessage() {
		String end = this.completion.end;
		return (end != null) ? super.getMessage() + " (attempt " + this.completion.attempts + end + ")"
				: String.valueOf(super.getMessage());
	}

	/**
	 * Note why a call that could have been repeated was not. For the client's own use.
	 * @param end what follows the number of the attempt in the message
	 */
	public final void endRetries(String end) {
		this.completion.end = end;
	}

	/**
	 * Whether the call would have been repeated if not too many calls had failed lately.
	 * @return {@code true} if the retry budget was used up
	 */
	public boolean isRetryBudgetExhausted() {
		return this.completion.retryBudgetExhausted;
	}

	/**
	 * Note that the retry budget forbade another attempt. For the client's own use.
	 */
	public final void markRetryBudgetExhausted() {
		this.completion.retryBudgetExhausted = true;
	}

	/**
	 * Note how the call went as a whole. For the client's own use.
	 * @param attempts the number of attempts
	 * @param elapsed the time the call took
	 */
	public final void completeCall(int attempts, Duration elapsed) {
		this.completion.attempts = attempts;
		this.completion.elapsed = elapsed;
	}

	/**
	 * The facts of this failure.
	 * @return the context
	 */
	protected ErrorContext getContext() {
		return this.context;
	}

	/**
	 * What is only known when the call as a whole is over.
	 */
	private static final class Completion implements Serializable {

		private static final long serialVersionUID = 1L;

		private volatile int attempts = 1;

		private volatile Duration elapsed = Duration.ZERO;

		private volatile boolean retryBudgetExhausted;

		private volatile @Nullable String end;

	}

	/**
	 * A failure of a kind that is not known to the client.
	 */
	private static final class Unexpected extends CodegenException {

		private static final long serialVersionUID = 1L;

		private static final List<String> REACH_THE_REQUEST = List.of("org.springframework.web.", "tools.jackson.");

		Unexpected(ErrorContext context, Throwable failure) {
			super(context, reason(failure), reachesRequest(failure) ? null : failure);
		}

		private static String reason(Throwable failure) {
			return reachesRequest(failure) ? failure.getClass().getName() : failure.toString();
		}

		private static boolean reachesRequest(Throwable failure) {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				if (REACH_THE_REQUEST.stream().anyMatch(cause.getClass().getName()::startsWith)
						|| Stream.of(cause.getSuppressed()).anyMatch(Unexpected::reachesRequest)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public String getErrorCode() {
			return "unexpected";
		}

	}

}
