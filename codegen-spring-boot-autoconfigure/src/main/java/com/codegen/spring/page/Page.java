package com.codegen.spring.page;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items, never {@code null}
 * @param total the number of items on all pages, as far as the server knows
 * @param page the number of this page, from 1
 * @param size the largest number of items on a page
 * @param pages the number of pages
 */
public record Page<T>(List<T> items, long total, int page, int size, int pages) implements Iterable<T> {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public Page {
		items = (items != null) ? List.copyOf(items) : List.of();
	}

	/**
	 * The same page of other items.
	 * @param <R> the type of the other items
	 * @param mapper makes the other items
	 * @return the page
	 */
	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(this.items.stream().<R>map(mapper).toList(), this.total, this.page, this.size, this.pages);
	}

	@Override
	public Iterator<T> iterator() {
		return this.items.iterator();
	}

}
