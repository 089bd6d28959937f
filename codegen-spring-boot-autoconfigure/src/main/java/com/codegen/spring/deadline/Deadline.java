package com.codegen.spring.deadline;

/**
 * The latest end of a call. Ordered by time.
 *
 * @param due the time in nanoseconds, on a clock that can overflow
 * @param number distinguishes deadlines with the same time
 * @param call the call to end
 */
record Deadline(long due, long number, Call call) implements Comparable<Deadline> {

	@Override
	public int compareTo(Deadline other) {
		long later = this.due - other.due;
		return Long.signum((later != 0) ? later : this.number - other.number);
	}

	/**
	 * A call that may have to end.
	 */
	interface Call {

		/**
		 * Write nothing any more: the connection that another call gives back is not for
		 * this one.
		 */
		default void seal() {
		}

		/**
		 * End the call.
		 */
		void giveUp();

	}

}
