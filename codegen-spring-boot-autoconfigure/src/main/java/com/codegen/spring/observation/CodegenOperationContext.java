package com.codegen.spring.observation;

import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;

import com.codegen.spring.exchange.CodegenCall;

/**
 * The context of a call's observation.
 */
public class CodegenOperationContext extends Observation.Context {

	private final CodegenCall<?> call;

	private volatile boolean completed;

	private volatile boolean cancelled;

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Create the context.
	 * @param call the observed call
	 */
	public CodegenOperationContext(CodegenCall<?> call) {
		this.call = call;
	}

	/**
	 * The operation's name.
	 * @return for example {@code agent-run.get}
	 */
	public String getOperation() {
		return this.call.endpoint().operation();
	}

	/**
	 * The HTTP status of the last response.
	 * @return the status, 0 if there was no response
	 */
	public int getStatusCode() {
		return this.call.statusCode();
	}

	/**
	 * The number of HTTP requests that were sent or attempted.
	 * @return the number of attempts
	 */
	public int getAttempts() {
		return this.call.attempts();
	}

	/**
	 * Whether the call succeeded.
	 * @return {@code true} after a success
	 */
	public boolean isCompleted() {
		return this.completed;
	}

	/**
	 * Whether the caller has canceled the call.
	 * @return {@code true} after a cancellation
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Record the end of the call.
	 * @return whether the end had not been recorded before
	 */
	boolean end() {
		return this.ended.compareAndSet(false, true);
	}

	void cancel() {
		this.cancelled = true;
	}

	void complete() {
		this.completed = true;
	}

}
