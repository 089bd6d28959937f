package com.codegen.spring.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

import com.codegen.spring.exchange.Blocking;

/**
 * Blocks for a page when its first item is needed.
 *
 * @param <T> the type of the items
 */
final class PageIterator<T> implements Iterator<T> {

	private final PageCursor<T> cursor;

	private Iterator<T> page = Collections.emptyIterator();

	PageIterator(PageCursor<T> cursor) {
		this.cursor = cursor;
	}

	@Override
	public boolean hasNext() {
		while (!this.page.hasNext() && !this.cursor.isDone()) {
			this.page = Blocking.get(this.cursor.read()).iterator();
		}
		return this.page.hasNext();
	}

	@Override
	public T next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.page.next();
	}

}
