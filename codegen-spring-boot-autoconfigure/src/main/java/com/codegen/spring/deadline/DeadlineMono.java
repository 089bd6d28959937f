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

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;

/**
 * A call with a deadline, which starts when it is subscribed to. One operator and no
 * timer of its own: {@code timeout} and what has to stand around it cost many times as
 * much.
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
		subscriber.start();
		this.source.subscribe(subscriber);
	}

	/**
	 * Passes on the end of a call or the deadline, whichever is first. Stamps attempts
	 * and elapsed time on every failure.
	 *
	 * @param <T> the type of the response
	 */
	private static final class DeadlineSubscriber<T> extends DeferredSubscription implements CoreSubscriber<T> {

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

		void start() {
			long due = this.start + this.limit.toNanos();
			this.call.deadline(due);
			this.deadline = this.deadlines.add(due, this::timeOut);
			if (this.ended.get()) {
				forget();
			}
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			set(subscription);
		}

		@Override
		public void onNext(T value) {
			if (end()) {
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

		private void timeOut() {
			if (this.ended.compareAndSet(false, true)) {
				super.cancel();
				fail(timedOut());
			}
		}

		private boolean end() {
			boolean first = this.ended.compareAndSet(false, true);
			if (first) {
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
			known.completeCall(this.call.attempts(), Duration.ofNanos(this.deadlines.now() - this.start));
			this.actual.onError(known);
		}

		private CodegenException timedOut() {
			CodegenTimeoutException timeout = new CodegenTimeoutException(this.call.errorContext(), this.call.phase(),
					this.limit, null);
			return (timeout.getOutcome() == Outcome.UNKNOWN && !this.call.endpoint().repeatability().isRepeatable())
					? new CodegenOutcomeUnknownException(timeout) : timeout;
		}

	}

}
