package com.codegen.spring.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The middle of measured values, which a few bad ones do not move.
 */
public final class Medians {

	private Medians() {
	}

	/**
	 * The median of what a function makes of some items.
	 * @param <T> the type of the items
	 * @param items the items, at least one
	 * @param value the function
	 * @return the median
	 */
	public static <T> double of(List<T> items, ToDoubleFunction<T> value) {
		double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
