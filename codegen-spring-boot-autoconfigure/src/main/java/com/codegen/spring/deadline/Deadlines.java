package com.codegen.spring.deadline;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.TimeSource;

/**
 * The deadlines of a client's active calls, with one timer for all of them. When a call
 * ends, its deadline is removed and the timer is not changed. A timer for each call would
 * wake a thread twice a call, which is more expensive than the rest of the client.
 */
final class Deadlines {

	private final NavigableSet<Deadline> active = new ConcurrentSkipListSet<>();

	private final AtomicReference<@Nullable Tick> planned = new AtomicReference<>();

	private final AtomicLong count = new AtomicLong();

	private final TimeSource time;

	private volatile boolean closed;

	Deadlines(TimeSource time) {
		this.time = time;
	}

	long now() {
		return this.time.nanoTime();
	}

	/**
	 * Add a deadline.
	 * @param due when it is due, on the clock of {@link #now()}
	 * @param call the call to end then
	 */
	Deadline add(long due, Deadline.Call call) {
		Deadline deadline = new Deadline(due, this.count.getAndIncrement(), call);
		this.active.add(deadline);
		plan(due);
		return deadline;
	}

	void remove(Deadline deadline) {
		this.active.remove(deadline);
	}

	int size() {
		return this.active.size();
	}

	/**
	 * End all calls now, and later ones when they begin.
	 */
	void close() {
		this.closed = true;
		Tick last = this.planned.getAndSet(null);
		if (last != null) {
			last.timer.dispose();
		}
		this.active.forEach((deadline) -> deadline.call().seal());
		Deadline next = this.active.pollFirst();
		while (next != null) {
			Listeners.tell(next.call()::giveUp);
			next = this.active.pollFirst();
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	private void plan(long due) {
		Tick current = this.planned.get();
		while (current == null || due - current.due < 0) {
			Tick earlier = new Tick(due);
			if (this.planned.compareAndSet(current, earlier)) {
				earlier.schedule();
				if (current != null) {
					current.timer.dispose();
				}
				return;
			}
			current = this.planned.get();
		}
	}

	/**
	 * Run the action of the earliest deadline if it is due. The next tick is planned
	 * first, so that the action does not delay other deadlines.
	 */
	private void takeEarliest() {
		Optional<Deadline> earliest = this.active.stream()
			.findFirst()
			.filter((first) -> first.due() - now() <= 0 && this.active.remove(first));
		this.active.stream().findFirst().ifPresent((next) -> plan(next.due()));
		earliest.ifPresent((first) -> first.call().giveUp());
	}

	/**
	 * One run of the timer.
	 */
	private final class Tick implements Runnable {

		private final Disposable.Swap timer = Disposables.swap();

		private final long due;

		Tick(long due) {
			this.due = due;
		}

		void schedule() {
			long delay = Math.max(0, this.due - now());
			this.timer.update(Deadlines.this.time.scheduler().schedule(this, delay, TimeUnit.NANOSECONDS));
		}

		@Override
		public void run() {
			if (Deadlines.this.planned.compareAndSet(this, null)) {
				takeEarliest();
			}
		}

	}

}
