package com.codegen.spring.page;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list that grows while it is read, followed until it has ended. Each item comes once
 * and in order. Needs the memory of one page. A look that fails is repeated, up to five
 * times in a row with growing pauses; a list that is not found is looked for again for 10
 * seconds. What the server refuses otherwise ends the tail.
 *
 * @param <T> the type of the items
 * @param from the index of the first item to read
 * @param reader reads a part of the list
 * @param filter tells which items to pass on
 * @param interval the time between two looks while nothing is added, or {@code null} for
 * 2 s; it is longer after a minute of silence, and when the tails of the client would
 * look too often together
 * @param pace shared by all tails of a client
 */
public record Tail<T>(int from, Function<PageRequest, Mono<TailPage<T>>> reader, Predicate<? super T> filter,
		@Nullable Duration interval, TailPace pace) {

	/**
	 * The items, reactive. The next part is read when all items of the last one are
	 * delivered and the subscriber asks for more. Each subscription starts anew.
	 * @return the items; completes when the list has ended
	 */
	public Flux<Indexed<T>> flux() {
		return Flux.create((sink) -> new PageSubscription<>(sink,
				new TailCursor<>(this.from, this.reader, this.filter, this.interval, this.pace))
			.start());
	}

}
