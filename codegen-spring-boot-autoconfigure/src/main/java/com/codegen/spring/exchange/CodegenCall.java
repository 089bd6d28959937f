package com.codegen.spring.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenTimeoutException.Phase;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * One execution of a request on its way through the filters: the request, and what has
 * happened to it so far.
 *
 * @param <T> the type of the response
 */
public final class CodegenCall<T> {

	private final CodegenRequest<T> request;

	private final AtomicInteger attempts = new AtomicInteger();

	private volatile long deadline = Long.MAX_VALUE;

	private volatile Phase phase = Phase.WAITING_FOR_PERMIT;

	private volatile Outcome outcome = Outcome.NOT_SENT;

	private volatile Outcome earlierOutcome = Outcome.NOT_SENT;

	private volatile boolean written;

	private volatile int statusCode;

	private volatile Duration elapsed = Duration.ZERO;

	private volatile boolean ended;

	private volatile @Nullable Runnable writeListener;

	private volatile byte @Nullable [] content;

	public CodegenCall(CodegenRequest<T> request) {
		this.request = request;
	}

	/**
	 * The request.
	 * @return the request
	 */
	public CodegenRequest<T> request() {
		return this.request;
	}

	/**
	 * The request's operation.
	 * @return the endpoint
	 */
	public Endpoint endpoint() {
		return this.request.endpoint();
	}

	/**
	 * Keep the body as it is sent with each attempt.
	 * @param content the body, written as JSON
	 */
	public void content(byte[] content) {
		this.content = content;
	}

	/**
	 * The body as it is sent.
	 * @return the JSON, or {@code null} if there is no body or it is not yet written
	 */
	public byte @Nullable [] content() {
		return this.content;
	}

	/**
	 * Note that an attempt begins. Its request is written when a connection is found.
	 */
	public void sending() {
		this.attempts.incrementAndGet();
		this.phase = Phase.WAITING_FOR_RESPONSE;
		this.earlierOutcome = this.outcome;
		this.written = false;
	}

	/**
	 * Ask to be told when the request of the next attempt is written to the network.
	 * @param listener is told
	 */
	public void whenWritten(Runnable listener) {
		this.writeListener = listener;
	}

	/**
	 * Note that a connection was found and the request is being written to it.
	 * @throws CodegenConnectionException if the call has ended, so that the request must
	 * not be written; only the end of the client leaves somebody to receive it
	 */
	public void written() {
		synchronized (this) {
			if (this.ended) {
				throw new CodegenConnectionException(errorContext(), Reason.CLIENT_CLOSED, null);
			}
			this.written = true;
			this.outcome = Outcome.UNKNOWN;
		}
		Runnable listener = this.writeListener;
		if (listener != null) {
			listener.run();
		}
	}

	/**
	 * Whether the request of the last attempt was written.
	 * @return {@code false} if nothing of it can have reached the server
	 */
	public boolean isWritten() {
		return this.written;
	}

	/**
	 * What is known about the call's effect if the last attempt had none.
	 * @return {@link Outcome#UNKNOWN} if an earlier attempt may have been applied,
	 * otherwise {@link Outcome#NOT_SENT}
	 */
	public Outcome outcomeWithoutLastAttempt() {
		return (this.earlierOutcome == Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.NOT_SENT;
	}

	/**
	 * Note the status of the response.
	 * @param status the HTTP status
	 */
	public void received(int status) {
		this.statusCode = status;
	}

	/**
	 * Note that the server refused the request, before the failure is complete.
	 */
	public void rejected() {
		this.outcome = Outcome.REJECTED;
	}

	/**
	 * Note that an attempt failed.
	 * @param failure the failure
	 */
	public void failed(CodegenException failure) {
		this.outcome = failure.getOutcome();
	}

	/**
	 * Note that the response is there.
	 */
	public void succeeded() {
		this.outcome = Outcome.APPLIED;
	}

	/**
	 * Note that the call is over. Nothing is written for it any more, so that what is
	 * known about its effect no longer changes.
	 * @param elapsed how long it took
	 */
	public synchronized void end(Duration elapsed) {
		this.elapsed = elapsed;
		this.ended = true;
	}

	/**
	 * Note what the call is doing from now on.
	 * @param phase the phase
	 */
	public void enter(Phase phase) {
		this.phase = phase;
	}

	/**
	 * Limit the time of the call.
	 * @param nanoTime the end, on the clock of {@link TimeSource#nanoTime()}
	 */
	public void deadline(long nanoTime) {
		this.deadline = nanoTime;
	}

	/**
	 * The time left until the deadline.
	 * @param time the clock
	 * @return the time, or {@code null} when there is no deadline
	 */
	public @Nullable Duration remaining(TimeSource time) {
		return (this.deadline != Long.MAX_VALUE) ? Duration.ofNanos(this.deadline - time.nanoTime()) : null;
	}

	/**
	 * How many requests were sent, or tried.
	 * @return the number of attempts
	 */
	public int attempts() {
		return this.attempts.get();
	}

	/**
	 * How long the call took.
	 * @return the time, zero before it has ended
	 */
	public Duration elapsed() {
		return this.elapsed;
	}

	/**
	 * Whether the call is over.
	 * @return {@code true} after {@link #end}
	 */
	public boolean hasEnded() {
		return this.ended;
	}

	/**
	 * What the call is doing.
	 * @return the phase
	 */
	public Phase phase() {
		return this.phase;
	}

	/**
	 * The status of the last response.
	 * @return the HTTP status, 0 before there is one
	 */
	public int statusCode() {
		return this.statusCode;
	}

	/**
	 * The facts for a failure that has no response of its own.
	 * @return a context that tells what is known now about the call's effect
	 */
	public ErrorContext errorContext() {
		return ErrorContext.of(endpoint().operation(), this.outcome, false);
	}

}
