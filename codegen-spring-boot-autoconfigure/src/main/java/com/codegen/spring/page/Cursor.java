package com.codegen.spring.page;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * A place in something that is read piece by piece.
 *
 * @param <T> the type of the items
 */
interface Cursor<T> {

	/**
	 * Whether there is nothing left to read.
	 */
	boolean isDone();

	/**
	 * Read the next items. Not to be called again before it has ended.
	 * @return the items; none means to ask {@link #isDone()} again
	 */
	Mono<List<T>> read();

	/**
	 * Nobody is going to read on.
	 */
	default void close() {
	}

}
