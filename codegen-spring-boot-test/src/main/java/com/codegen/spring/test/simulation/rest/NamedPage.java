package com.codegen.spring.test.simulation.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as the first Python client reads it: the items stand under their own name, and
 * once more under {@code items} as everywhere else.
 */
public final class NamedPage {

	private NamedPage() {
	}

	/**
	 * Cut a page out of a list.
	 * @param name the name of the items, such as {@code tasks}
	 * @param all the whole list
	 * @param slice which part of it
	 * @return the page
	 */
	public static Map<String, Object> of(String name, List<?> all, Slice slice) {
		Page<?> page = Page.of(all, slice);
		Map<String, Object> named = new LinkedHashMap<>();
		named.put(name, page.items());
		named.put("items", page.items());
		named.put("total", page.total());
		named.put("page", page.page());
		named.put("size", page.size());
		named.put("pages", page.pages());
		return named;
	}

}
