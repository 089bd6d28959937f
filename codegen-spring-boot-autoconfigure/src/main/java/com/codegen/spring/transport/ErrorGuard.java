package com.codegen.spring.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators.DeferredSubscription;
import reactor.util.context.Context;

/**
 * Hands errors such as {@link OutOfMemoryError} and {@link LinkageError} to the
 * subscriber. Reactor throws them instead, and the event loop drops them: the caller
 * would learn of them at its deadline. Catches what is thrown by subscribing and by those
 * who receive the value.
 *
 * @param <T> the type of the value
 */
final class ErrorGuard<T> extends MonoOperator<T, T> {

	ErrorGuard(Mono<T> source) {
		super(source);
	}

	/**
	 * Get a value from code whose errors could not be handed on otherwise.
	 */
	static <T> T get(Supplier<T> supplier) {
		try {
			return supplier.get();
		}
		catch (Error ex) {
			throw new Caught(ex);
		}
	}

	/**
	 * The error of a failure.
	 * @return the error that was caught, or the failure itself
	 */
	static Throwable unwrap(Throwable failure) {
		return (failure instanceof Caught caught) ? caught.error : failure;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		Guard<T> guard = new Guard<>(actual);
		try {
			this.source.subscribe(guard);
		}
		catch (Error ex) {
			guard.outermost.fail(ex);
		}
	}

	/**
	 * Passes on the signals. An error is for the outermost guard of the call: operators
	 * in between may have noted their end before they threw it.
	 *
	 * @param <T> the type of the value
	 */
	private static final class Guard<T> extends DeferredSubscription implements CoreSubscriber<T> {

		private final CoreSubscriber<? super T> actual;

		private final Guard<?> outermost;

		private final Context context;

		private final AtomicBoolean started = new AtomicBoolean();

		private final AtomicBoolean ended = new AtomicBoolean();

		Guard(CoreSubscriber<? super T> actual) {
			this.actual = actual;
			Context outside = actual.currentContext();
			Guard<?> outer = outside.getOrDefault(Guard.class, null);
			this.outermost = (outer != null) ? outer : this;
			this.context = (outer != null) ? outside : outside.put(Guard.class, this);
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			set(subscription);
			if (this.started.compareAndSet(false, true)) {
				this.actual.onSubscribe(this);
			}
		}

		@Override
		public void onNext(T value) {
			try {
				this.actual.onNext(value);
			}
			catch (Error ex) {
				this.outermost.fail(ex);
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (this.ended.compareAndSet(false, true)) {
				this.actual.onError(failure);
			}
		}

		@Override
		public void onComplete() {
			if (this.ended.compareAndSet(false, true)) {
				this.actual.onComplete();
			}
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		void fail(Error error) {
			if (this.started.compareAndSet(false, true)) {
				this.actual.onSubscribe(this);
			}
			cancel();
			onError(new Caught(error));
		}

	}

	/**
	 * Carries an error past Reactor.
	 */
	private static final class Caught extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final Error error;

		Caught(Error error) {
			super(error.getClass().getName(), error);
			this.error = error;
		}

	}

}
