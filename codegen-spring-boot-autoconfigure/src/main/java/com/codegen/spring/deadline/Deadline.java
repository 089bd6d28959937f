package com.codegen.spring.deadline;

/**
 * When a call has to end. Sorts by time.
 *
 * @param due the time, on a clock of nanoseconds that may overflow
 * @param number tells it from others at the same time
 * @param action ends the call
 */
record Deadline(long due, long number, Runnable action) implements Comparable<Deadline> {

	@Override
	public int compareTo(Deadline other) {
		long later = this.due - other.due;
		return Long.signum((later != 0) ? later : this.number - other.number);
	}

}
