package com.codegen.spring.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;

/**
 * A place in a list that grows while it is read. Reads on at once while there is more,
 * looks again from time to time when there is not, and once more after the list has
 * ended: what was written last may have come behind the end.
 *
 * @param <T> the type of the items
 */
final class TailCursor<T> implements Cursor<Indexed<T>> {

	private static final Log logger = LogFactory.getLog(TailCursor.class);

	private static final Duration ABSENCE = Duration.ofSeconds(10);

	private static final int MAX_FAILURES = 6;

	private final Function<PageRequest, Mono<TailPage<T>>> reader;

	private final Predicate<? super T> filter;

	private final Duration interval;

	private final TailPace pace;

	private final AtomicBoolean joined = new AtomicBoolean();

	private final long start;

	private int next;

	private long lastNews;

	private Duration pause = Duration.ZERO;

	private int failures;

	private boolean ended;

	private boolean done;

	TailCursor(int from, Function<PageRequest, Mono<TailPage<T>>> reader, Predicate<? super T> filter,
			@Nullable Duration interval, TailPace pace) {
		this.next = from;
		this.reader = reader;
		this.filter = filter;
		this.interval = (interval != null) ? interval : TailPace.INTERVAL;
		this.pace = pace;
		this.start = pace.time().nanoTime();
		this.lastNews = this.start;
	}

	@Override
	public boolean isDone() {
		return this.done;
	}

	@Override
	public Mono<List<Indexed<T>>> read() {
		if (this.joined.compareAndSet(false, true)) {
			this.pace.join();
		}
		return Mono.defer(this::look).repeatWhenEmpty((looks) -> looks);
	}

	@Override
	public void close() {
		if (this.joined.compareAndSet(true, false)) {
			this.pace.leave();
		}
	}

	/**
	 * Look once.
	 * @return the items that are wanted, empty to look again
	 */
	private Mono<List<Indexed<T>>> look() {
		Mono<TailPage<T>> read = Mono.defer(() -> this.reader.apply(new PageRequest(this.next, PageRequest.MAX_LIMIT)));
		Mono<TailPage<T>> paused = this.pause.isZero() ? read : this.pace.time().delay(this.pause).then(read);
		return paused.mapNotNull(this::accept).onErrorResume(CodegenException.class, this::bear);
	}

	private @Nullable List<Indexed<T>> accept(TailPage<T> page) {
		int first = this.next;
		List<T> items = page.items();
		this.failures = 0;
		this.next += items.size();
		this.done = this.ended && page.ended() && items.isEmpty();
		this.ended = page.ended();
		this.pause = nextPause(page);
		List<Indexed<T>> wanted = IntStream.range(0, items.size())
			.filter((i) -> this.filter.test(items.get(i)))
			.mapToObj((i) -> new Indexed<>(first + i, items.get(i)))
			.toList();
		return (wanted.isEmpty() && !this.done) ? null : wanted;
	}

	private Duration nextPause(TailPage<T> page) {
		if (!page.items().isEmpty()) {
			this.lastNews = this.pace.time().nanoTime();
		}
		boolean more = !page.items().isEmpty()
				&& (this.next < page.total() || page.items().size() >= PageRequest.MAX_LIMIT);
		return (more || page.ended()) ? Duration.ZERO : this.pace.interval(this.interval, since(this.lastNews));
	}

	/**
	 * An outage is waited out for a while, and so is a list that is not there yet.
	 */
	private Mono<List<Indexed<T>>> bear(CodegenException failure) {
		if (isFinal(failure)) {
			return Mono.error(failure);
		}
		this.failures++;
		this.pause = this.pace.interval(this.interval, Duration.ZERO).multipliedBy(1L << (this.failures - 1));
		logger.warn("A look at a list that is followed failed and is repeated in " + SafeText.of(this.pause) + ": "
				+ failure.getMessage());
		return Mono.empty();
	}

	private boolean isFinal(CodegenException failure) {
		if (failure instanceof CodegenNotFoundException) {
			return since(this.start).compareTo(ABSENCE) >= 0;
		}
		boolean refused = failure.getOutcome() == Outcome.REJECTED && !(failure instanceof CodegenRateLimitException);
		return refused || this.failures + 1 >= MAX_FAILURES;
	}

	private Duration since(long moment) {
		return Duration.ofNanos(this.pace.time().nanoTime() - moment);
	}

}
