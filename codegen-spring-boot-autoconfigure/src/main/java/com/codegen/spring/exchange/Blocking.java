package com.codegen.spring.exchange;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import com.codegen.spring.error.CodegenInterruptedException;

/**
 * Turns reactive calls into blocking ones.
 */
public final class Blocking {

	private static final int AHEAD = 1;

	private static final int ITEMS = Spliterator.ORDERED | Spliterator.NONNULL;

	private Blocking() {
	}

	/**
	 * Subscribe and wait for the value.
	 * @param <T> the type of the value
	 * @param mono what to wait for; must not be empty
	 * @return the value
	 * @throws IllegalStateException when called on a thread that must not block
	 * @throws CodegenInterruptedException when the thread is interrupted; the call is
	 * cancelled and the interrupt flag set
	 */
	public static <T> T get(Mono<T> mono) {
		T value = await(mono);
		if (value == null) {
			throw new IllegalStateException("The call ended without a value");
		}
		return value;
	}

	/**
	 * Subscribe and wait for the value, if there is one.
	 * @param <T> the type of the value
	 * @param mono what to wait for
	 * @return the value; {@code null} when there is none, which only calls without a
	 * response type end with
	 * @throws IllegalStateException when called on a thread that must not block
	 * @throws CodegenInterruptedException when the thread is interrupted; the call is
	 * cancelled and the interrupt flag set
	 */
	@SuppressWarnings("NullAway") // a caller who asks for Void gets the only Void there
									// is
	public static <T> T getOrNull(Mono<T> mono) {
		return await(mono);
	}

	/**
	 * Subscribe and wait for the end.
	 * @param mono what to wait for
	 * @throws IllegalStateException when called on a thread that must not block
	 * @throws CodegenInterruptedException when the thread is interrupted; the call is
	 * cancelled and the interrupt flag set
	 */
	public static void run(Mono<Void> mono) {
		await(mono);
	}

	/**
	 * Subscribe when the first item is needed, and wait for each.
	 * @param <T> the type of the items
	 * @param flux what to wait for
	 * @return the items; closing the stream cancels the subscription, also while another
	 * thread waits for an item, whose stream then ends
	 * @throws IllegalStateException when called on a thread that must not block
	 */
	public static <T> Stream<T> stream(Flux<T> flux) {
		refuseNonBlockingThread();
		Sinks.Empty<Void> closed = Sinks.empty();
		BlockedThread thread = new BlockedThread();
		Flux<T> open = flux.takeUntilOther(closed.asMono()).contextWrite(thread::writeTo);
		Supplier<Spliterator<T>> items = () -> Spliterators
			.spliteratorUnknownSize(new Items<>(open.toIterable(AHEAD).iterator(), thread), ITEMS);
		return StreamSupport.stream(items, ITEMS, false).onClose(closed::tryEmitEmpty);
	}

	private static void refuseNonBlockingThread() {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("CodegenTemplate blocks and was called on thread '"
					+ Thread.currentThread().getName() + "', which must not block: use ReactiveCodegenTemplate there");
		}
	}

	private static <T> @Nullable T await(Mono<T> mono) {
		refuseNonBlockingThread();
		BlockedThread thread = new BlockedThread();
		if (Thread.currentThread().isInterrupted()) {
			throw thread.interrupted(new InterruptedException());
		}
		CompletableFuture<T> future = mono.contextWrite(thread::writeTo).toFuture();
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			future.cancel(true);
			Thread.currentThread().interrupt();
			throw thread.interrupted(ex);
		}
		catch (ExecutionException ex) {
			throw unwrap(ex);
		}
	}

	/**
	 * The failure itself, with the place of the blocking call attached: its own stack
	 * trace shows only the event loop.
	 */
	private static RuntimeException unwrap(ExecutionException ex) {
		Throwable cause = ex.getCause();
		if (cause instanceof RuntimeException failure) {
			failure.addSuppressed(new Exception("The blocking call was made here"));
			return failure;
		}
		return new IllegalStateException(cause);
	}

	/**
	 * The items of a sequence, waited for one by one.
	 *
	 * @param <T> the type of the items
	 * @param items the items
	 * @param thread the thread that waits
	 */
	private record Items<T>(Iterator<T> items, BlockedThread thread) implements Iterator<T> {

		@Override
		public boolean hasNext() {
			try {
				return this.items.hasNext();
			}
			catch (RuntimeException ex) {
				if (Exceptions.unwrap(ex) instanceof InterruptedException interruption) {
					Thread.currentThread().interrupt();
					throw this.thread.interrupted(interruption);
				}
				throw ex;
			}
		}

		@Override
		public T next() {
			return this.items.next();
		}

	}

}
