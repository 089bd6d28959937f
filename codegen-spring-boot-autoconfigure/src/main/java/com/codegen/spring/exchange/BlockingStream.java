package com.codegen.spring.exchange;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import com.codegen.spring.error.CodegenInterruptedException;

/**
 * The items of a reactive sequence, waited for one by one.
 *
 * @param <T> the type of the items
 * @param items the items
 * @param interrupted makes the exception for an interrupted thread
 */
record BlockingStream<T>(Iterator<T> items, Supplier<CodegenInterruptedException> interrupted) implements Iterator<T> {

	private static final int AHEAD = 1;

	/**
	 * A stream that subscribes when its first item is needed.
	 */
	static <T> Stream<T> of(Flux<T> flux, Supplier<CodegenInterruptedException> interrupted) {
		Sinks.Empty<Void> closed = Sinks.empty();
		Supplier<Spliterator<T>> items = () -> Spliterators.spliteratorUnknownSize(
				new BlockingStream<>(flux.takeUntilOther(closed.asMono()).toIterable(AHEAD).iterator(), interrupted),
				Spliterator.ORDERED | Spliterator.NONNULL);
		return StreamSupport.stream(items, Spliterator.ORDERED | Spliterator.NONNULL, false)
			.onClose(closed::tryEmitEmpty);
	}

	@Override
	public boolean hasNext() {
		try {
			return this.items.hasNext();
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof InterruptedException) {
				Thread.currentThread().interrupt();
				throw this.interrupted.get();
			}
			throw ex;
		}
	}

	@Override
	public T next() {
		return this.items.next();
	}

}
