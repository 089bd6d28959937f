package com.codegen.spring.deadline;

/**
 * When a call has to end. Sorts by time.
 *
 * @param due the time, on a clock of nanoseconds that may overflow
 * @param number tells it from others at the same time
 * @param call the call
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
