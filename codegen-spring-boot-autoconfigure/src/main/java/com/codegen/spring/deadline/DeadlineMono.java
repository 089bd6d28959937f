package com.codegen.spring.deadline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Operators.DeferredSubscription;
import reactor.util.context.Context;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;

/**
 * A call with a deadline. The time starts with the subscription. It is a single operator
 * without a timer of its own, because {@code timeout} and the operators that it would
 * need are many times as expensive.
 *
 * @param <T> the type of the response
 */
final class DeadlineMono<T> extends MonoOperator<T, T> {

	private final CodegenCall<T> call;

	private final CallTimeouts timeouts;

	private final Deadlines deadlines;

	DeadlineMono(Mono<T> source, CodegenCall<T> call, CallTimeouts timeouts, Deadlines deadlines) {
		super(source);
		this.call = call;
		this.timeouts = timeouts;
		this.deadlines = deadlines;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		Duration limit = CallTimeout.from(actual.currentContext())
			.orElseGet(() -> this.timeouts.call(this.call.endpoint()));
		DeadlineSubscriber<T> subscriber = new DeadlineSubscriber<>(actual, this.call, limit, this.deadlines);
		actual.onSubscribe(subscriber);
		if (subscriber.start()) {
			this.source.subscribe(subscriber);
		}
	}

	/**
	 * Passes on the end of a call, the deadline or the end of the client, whichever is
	 * first. Adds the number of attempts and the elapsed time to every failure.
	 *
	 * @param <T> the type of the response
	 */
	private static final class DeadlineSubscriber<T> extends DeferredSubscription
			implements CoreSubscriber<T>, Deadline.Call {

		private final CoreSubscriber<? super T> actual;

		private final CodegenCall<T> call;

		private final Duration limit;

		private final Deadlines deadlines;

		private final AtomicBoolean ended = new AtomicBoolean();

		private final long start;

		private volatile @Nullable Deadline deadline;

		DeadlineSubscriber(CoreSubscriber<? super T> actual, CodegenCall<T> call, Duration limit, Deadlines deadlines) {
			this.actual = actual;
			this.call = call;
			this.limit = limit;
			this.deadlines = deadlines;
			this.start = deadlines.now();
		}

		/**
		 * Start the clock.
		 * @return whether the call may begin
		 */
		boolean start() {
			long due = this.start + this.limit.toNanos();
			this.call.deadline(due);
			this.deadline = this.deadlines.add(due, this);
			if (this.deadlines.isClosed()) {
				giveUp();
			}
			if (this.ended.get()) {
				forget();
			}
			return !this.ended.get();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			set(subscription);
		}

		@Override
		public void onNext(T value) {
			if (end()) {
				this.call.succeeded();
				this.actual.onNext(value);
				this.actual.onComplete();
			}
			else {
				Operators.onDiscard(value, currentContext());
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (end()) {
				fail(failure);
			}
			else {
				Operators.onErrorDropped(failure, currentContext());
			}
		}

		@Override
		public void onComplete() {
			if (end()) {
				this.call.succeeded();
				this.actual.onComplete();
			}
		}

		@Override
		public void cancel() {
			end();
			super.cancel();
		}

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void seal() {
			this.call.end(Duration.ofNanos(this.deadlines.now() - this.start));
		}

		@Override
		public void giveUp() {
			if (end()) {
				super.cancel();
				fail(this.deadlines.isClosed() ? closed() : timedOut());
			}
		}

		private boolean end() {
			boolean first = this.ended.compareAndSet(false, true);
			if (first) {
				seal();
				forget();
			}
			return first;
		}

		private void forget() {
			Deadline own = this.deadline;
			if (own != null) {
				this.deadlines.remove(own);
			}
		}

		/**
		 * An argument that cannot be sent is the caller's mistake, and stays what it is.
		 */
		private void fail(Throwable failure) {
			if (failure instanceof IllegalArgumentException) {
				this.actual.onError(failure);
				return;
			}
			CodegenException known = CodegenException.of(this.call.errorContext(), failure);
			known.completeCall(this.call.attempts(), this.call.elapsed());
			this.actual.onError(known);
		}

		private CodegenException timedOut() {
			return known(new CodegenTimeoutException(this.call.errorContext(), this.call.phase(), this.limit, null));
		}

		private CodegenException closed() {
			return known(new CodegenConnectionException(this.call.errorContext(), Reason.CLIENT_CLOSED, null));
		}

		private CodegenException known(CodegenException failure) {
			return (failure.getOutcome() == Outcome.UNKNOWN && !this.call.endpoint().repeatability().isRepeatable())
					? new CodegenOutcomeUnknownException(failure) : failure;
		}

	}

}
