package com.codegen.spring.exchange;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * What a blocked thread waits for, so that an interruption can say what it interrupted.
 * It reaches the calls with Reactor's context. Of several calls at a time it knows the
 * one that was made first.
 */
public final class BlockedThread {

	private ErrorContext step = ErrorContext.of("blocking-call", Outcome.NOT_SENT, false);

	private @Nullable CodegenCall<?> call;

	BlockedThread() {
	}

	/**
	 * Note that a thread waits for something that is no call of its own.
	 * @param context the context of the subscriber
	 * @param step the operation, and what is known about its effect
	 */
	public static void waitsFor(ContextView context, ErrorContext step) {
		BlockedThread thread = context.getOrDefault(BlockedThread.class, null);
		if (thread != null) {
			thread.waitFor(null, step);
		}
	}

	/**
	 * Note that a thread waits for a call.
	 */
	static void waitsFor(ContextView context, CodegenCall<?> call) {
		BlockedThread thread = context.getOrDefault(BlockedThread.class, null);
		if (thread != null) {
			thread.waitFor(call, call.errorContext());
		}
	}

	/**
	 * A context without the thread, for a call that several wait for.
	 */
	static Context removeFrom(Context context) {
		return context.delete(BlockedThread.class);
	}

	Context writeTo(Context context) {
		return context.put(BlockedThread.class, this);
	}

	/**
	 * The failure of a thread that was interrupted, after its subscription was cancelled.
	 */
	synchronized CodegenInterruptedException interrupted(InterruptedException cause) {
		CodegenCall<?> current = this.call;
		CodegenInterruptedException failure = new CodegenInterruptedException(
				(current != null) ? current.errorContext() : this.step, cause);
		failure.completeCall((current != null) ? current.attempts() : 0,
				(current != null) ? current.elapsed() : Duration.ZERO);
		return failure;
	}

	private synchronized void waitFor(@Nullable CodegenCall<?> next, ErrorContext step) {
		if (this.call == null || this.call.hasEnded()) {
			this.call = next;
			this.step = step;
		}
	}

}
