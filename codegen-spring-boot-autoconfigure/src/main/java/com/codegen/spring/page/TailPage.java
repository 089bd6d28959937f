package com.codegen.spring.page;

import java.util.List;

/**
 * A part of a list that may still grow.
 *
 * @param <T> the type of the items
 * @param items the items
 * @param total how long the whole list was when this part was read, 0 when not known
 * @param ended whether nobody was going to add to the list when this part was read
 */
public record TailPage<T>(List<T> items, long total, boolean ended) {

	public TailPage {
		items = List.copyOf(items);
	}

}
