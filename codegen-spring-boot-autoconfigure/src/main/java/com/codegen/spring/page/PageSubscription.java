package com.codegen.spring.page;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.FluxSink;

/**
 * Delivers the items to one subscriber and reads a page only while the subscriber waits
 * for an item. Operators that flatten pages would read one ahead.
 *
 * @param <T> the type of the items
 */
final class PageSubscription<T> {

	private final FluxSink<T> sink;

	private final Cursor<T> cursor;

	private final Queue<T> items = new ConcurrentLinkedQueue<>();

	private final Disposable.Swap request = Disposables.swap();

	private final AtomicInteger work = new AtomicInteger();

	private volatile boolean reading;

	PageSubscription(FluxSink<T> sink, Cursor<T> cursor) {
		this.sink = sink;
		this.cursor = cursor;
	}

	void start() {
		this.sink.onDispose(Disposables.composite(this.request, this.cursor::close));
		this.sink.onRequest((demand) -> drain());
	}

	/**
	 * Called by the subscriber and by the network, in turn or at once: one works, and
	 * once more for each who came meanwhile.
	 */
	private void drain() {
		if (this.work.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		while (missed != 0) {
			deliver();
			readOrEnd();
			missed = this.work.addAndGet(-missed);
		}
	}

	private void deliver() {
		while (isWanted() && !this.items.isEmpty()) {
			this.sink.next(this.items.remove());
		}
	}

	private void readOrEnd() {
		if (this.reading || !this.items.isEmpty()) {
			return;
		}
		if (this.cursor.isDone()) {
			this.sink.complete();
		}
		else if (isWanted()) {
			this.reading = true;
			this.request.update(
					this.cursor.read().contextWrite(this.sink.contextView()).subscribe(this::accept, this.sink::error));
		}
	}

	private void accept(List<T> page) {
		this.items.addAll(page);
		this.reading = false;
		drain();
	}

	private boolean isWanted() {
		return !this.sink.isCancelled() && this.sink.requestedFromDownstream() > 0;
	}

}
