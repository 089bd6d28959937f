package com.codegen.spring.page;

import org.springframework.util.Assert;

/**
 * Which part of a list to read.
 *
 * @param skip how many items to leave out, from the start
 * @param limit how many items to read at most, 1 to 100
 */
public record PageRequest(int skip, int limit) {

	/**
	 * The largest page the API gives.
	 */
	public static final int MAX_LIMIT = 100;

	public PageRequest {
		Assert.isTrue(skip >= 0, "'skip' must not be negative");
		Assert.isTrue(limit >= 1 && limit <= MAX_LIMIT, "'limit' must be between 1 and " + MAX_LIMIT);
	}

	/**
	 * The first page at its largest.
	 * @return the first 100 items
	 */
	public static PageRequest first() {
		return new PageRequest(0, MAX_LIMIT);
	}

	/**
	 * The first items.
	 * @param limit how many, 1 to 100
	 * @return the request
	 */
	public static PageRequest first(int limit) {
		return new PageRequest(0, limit);
	}

	/**
	 * The page behind this one.
	 * @return the request
	 */
	public PageRequest next() {
		return new PageRequest(this.skip + this.limit, this.limit);
	}

}
