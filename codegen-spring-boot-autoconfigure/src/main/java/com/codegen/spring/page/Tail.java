package com.codegen.spring.page;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list that grows while it is read, followed until it has ended. Each item comes once,
 * in the order of the list unless it was inserted late. After the end the list is looked
 * at until nothing was added for 5 seconds. A look that fails is repeated with growing
 * pauses for about a quarter of an hour; a list that is not found is looked for again for
 * 10 seconds. A failure that is not worth repeating ends the tail.
 *
 * @param <T> the type of the items
 * @param position where to begin, made anew for each subscription
 * @param reader reads a part of the list
 * @param filter tells which items to pass on
 * @param interval the time between two looks while nothing is added, or {@code null} for
 * 2 s; it is longer after a minute of silence, and when the tails of the client would
 * look too often together
 * @param pace shared by all tails of a client
 */
public record Tail<T>(Supplier<TailPosition<T>> position, Function<PageRequest, Mono<TailPage<T>>> reader,
		Predicate<? super T> filter, @Nullable Duration interval, TailPace pace) {

	/**
	 * The items, reactive. The next part is read when all items of the last one are
	 * delivered and the subscriber asks for more. Each subscription starts anew.
	 * @return the items; completes when the list has ended
	 */
	public Flux<Indexed<T>> flux() {
		return Flux.create((sink) -> new PageSubscription<>(sink,
				new TailCursor<>(this.position.get(), this.reader, this.filter, this.interval, this.pace))
			.start());
	}

}
