package com.codegen.spring.test.simulation.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items of this page
 * @param total how many items there are in all
 * @param page the number of this page, from one
 * @param size how many items a full page has
 * @param pages how many pages there are
 */
public record Page<T>(List<T> items, int total, int page, int size, int pages) {

	/**
	 * Cut a page out of a list.
	 * @param <T> the type of the items
	 * @param all the whole list
	 * @param slice which part of it
	 * @return the page
	 */
	public static <T> Page<T> of(List<T> all, Slice slice) {
		int from = Math.min(slice.skip(), all.size());
		int to = Math.min(from + slice.limit(), all.size());
		int pages = (all.size() + slice.limit() - 1) / slice.limit();
		return new Page<>(List.copyOf(all.subList(from, to)), all.size(), slice.skip() / slice.limit() + 1,
				slice.limit(), pages);
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

}
