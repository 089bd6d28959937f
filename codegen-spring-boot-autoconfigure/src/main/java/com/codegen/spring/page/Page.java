package com.codegen.spring.page;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;

import com.codegen.spring.json.UnreadableItem;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items, never {@code null}
 * @param total the number of items on all pages, as far as the server knows
 * @param page the number of this page, from 1
 * @param size the largest number of items on a page
 * @param pages the number of pages
 * @param unreadable the elements that are not as documented: left out of the items, or
 * there without the fields that could not be read; never {@code null}
 */
public record Page<T>(@JsonProperty(required = true) List<T> items, long total, int page, int size, int pages,
		List<UnreadableItem> unreadable) implements Iterable<T> {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public Page {
		items = (items != null) ? List.copyOf(items) : List.of();
		unreadable = (unreadable != null) ? List.copyOf(unreadable) : List.of();
	}

	/**
	 * A page whose items are all as documented.
	 * @param items the items
	 * @param total how many items the list has
	 * @param page the number of the page, from 1
	 * @param size the size of a full page
	 * @param pages how many pages the list has
	 */
	public Page(List<T> items, long total, int page, int size, int pages) {
		this(items, total, page, size, pages, List.of());
	}

	/**
	 * The same page of other items.
	 * @param <R> the type of the other items
	 * @param mapper makes the other items
	 * @return the page
	 */
	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(this.items.stream().<R>map(mapper).toList(), this.total, this.page, this.size, this.pages,
				this.unreadable);
	}

	/**
	 * How many elements the server sent.
	 */
	int received() {
		return this.items.size() + (int) this.unreadable.stream().filter(UnreadableItem::omitted).count();
	}

	@Override
	public Iterator<T> iterator() {
		return this.items.iterator();
	}

}
