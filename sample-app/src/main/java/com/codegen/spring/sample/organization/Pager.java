package com.codegen.spring.sample.organization;

/**
 * Which part of a list is shown.
 *
 * @param page the number of the page, from 1
 * @param pages how many pages there are
 * @param from the number of the first row
 * @param to the number of the last row
 * @param total how many rows there are on all pages
 */
record Pager(int page, int pages, long from, long to, long total) {

	static Pager of(int page, int size, long total) {
		int pages = (int) Math.max(1, (total + size - 1) / size);
		long first = (page - 1L) * size;
		return new Pager(page, pages, Math.min(total, first + 1), Math.min(total, first + size), total);
	}

}
