package com.codegen.spring.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.SafeText;

/**
 * Follows a list that grows while it is read. Reads on at once while there is more, looks
 * again from time to time when there is not, and after the list has ended until nothing
 * was added for a while: what was written last may come behind the end. Failed looks are
 * counted, not timed, so that a machine that was suspended continues.
 *
 * @param <T> the type of the items
 */
final class TailCursor<T> implements Cursor<Indexed<T>> {

	private static final Log logger = LogFactory.getLog(TailCursor.class);

	private static final Duration ABSENCE = Duration.ofSeconds(10);

	private static final Duration SILENCE_AFTER_END = Duration.ofSeconds(5);

	private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

	/** With the pauses between them, a quarter of an hour. */
	private static final int MAX_FAILURES = 32;

	private final TailPosition<T> position;

	private final Function<PageRequest, Mono<TailPage<T>>> reader;

	private final Predicate<? super T> filter;

	private final Duration interval;

	private final TailPace pace;

	private final AtomicBoolean joined = new AtomicBoolean();

	private final long start;

	private long lastNews;

	private Duration pause = Duration.ZERO;

	private int failures;

	private boolean ended;

	private boolean done;

	TailCursor(TailPosition<T> position, Function<PageRequest, Mono<TailPage<T>>> reader, Predicate<? super T> filter,
			@Nullable Duration interval, TailPace pace) {
		this.position = position;
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
		Mono<TailPage<T>> read = Mono.defer(() -> this.reader.apply(this.position.next()));
		Mono<TailPage<T>> paused = this.pause.isZero() ? read : this.pace.time().delay(this.pause).then(read);
		return paused.mapNotNull(this::accept).onErrorResume(CodegenException.class, this::tolerate);
	}

	private @Nullable List<Indexed<T>> accept(TailPage<T> page) {
		List<Indexed<T>> items = this.position.accept(page);
		this.failures = 0;
		if (!items.isEmpty() || (page.ended() && !this.ended)) {
			this.lastNews = this.pace.time().nanoTime();
		}
		this.ended = page.ended();
		boolean more = this.position.hasMore(page);
		this.done = this.ended && !more && since(this.lastNews).compareTo(SILENCE_AFTER_END) >= 0;
		this.pause = (more || this.done) ? Duration.ZERO : nextPause();
		List<Indexed<T>> wanted = items.stream().filter((item) -> this.filter.test(item.item())).toList();
		return (wanted.isEmpty() && !this.done) ? null : wanted;
	}

	private Duration nextPause() {
		Duration silence = since(this.lastNews);
		return this.ended ? this.pace.interval(SILENCE_AFTER_END.minus(silence), Duration.ZERO)
				: this.pace.interval(this.interval, silence);
	}

	/**
	 * An outage is waited out, and so is for a while a list that is not there yet.
	 */
	private Mono<List<Indexed<T>>> tolerate(CodegenException failure) {
		if (isFinal(failure)) {
			return Mono.error(failure);
		}
		this.failures++;
		Duration wish = this.interval.multipliedBy(1L << Math.min(this.failures - 1, 10));
		this.pause = this.pace.interval((wish.compareTo(MAX_PAUSE) < 0) ? wish : MAX_PAUSE, Duration.ZERO);
		logger.warn("A look at a list that is followed failed and is repeated in " + SafeText.of(this.pause) + ": "
				+ failure.getMessage());
		return Mono.empty();
	}

	private boolean isFinal(CodegenException failure) {
		if (failure instanceof CodegenNotFoundException) {
			return since(this.start).compareTo(ABSENCE) >= 0;
		}
		return !failure.isRetryable() || this.failures + 1 >= MAX_FAILURES;
	}

	private Duration since(long moment) {
		return Duration.ofNanos(this.pace.time().nanoTime() - moment);
	}

}
