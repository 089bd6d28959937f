package com.codegen.spring.page;

import java.util.List;

/**
 * A part of a list that still grows.
 *
 * @param <T> the type of the items
 * @param items the items with their places in this part, from 0
 * @param received the number of places, also of items that could not be read
 * @param total the number of items of the whole list, 0 if the server did not say
 * @param ended whether nothing is going to be added, as far as the server knows
 */
public record TailPage<T>(List<Indexed<T>> items, int received, long total, boolean ended) {

	public TailPage {
		items = List.copyOf(items);
	}

	/**
	 * A part of a list that is not there.
	 * @param <T> the type of the items
	 * @param ended whether it is not going to be there
	 * @return the part
	 */
	public static <T> TailPage<T> empty(boolean ended) {
		return new TailPage<>(List.of(), 0, 0, ended);
	}

}
