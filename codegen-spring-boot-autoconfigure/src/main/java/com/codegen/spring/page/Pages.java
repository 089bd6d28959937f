package com.codegen.spring.page;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All items of a list, read lazily: a page is requested when its first item is needed and
 * not before. Whoever stops earlier sends nothing more and has nothing to close. Each
 * iteration, stream and subscription starts anew.
 * <p>
 * An item that comes twice, because the list grew while it was read, is passed on once.
 * The end is reached with an empty or short page, with a page that brings nothing new,
 * with the total the server named, and after 10,000 pages at the latest.
 *
 * @param <T> the type of the items
 */
public final class Pages<T> implements Iterable<T> {

	private final PageRequest start;

	private final Function<PageRequest, Mono<Page<T>>> reader;

	private final @Nullable Function<? super T, ?> id;

	private Pages(PageRequest start, Function<PageRequest, Mono<Page<T>>> reader, @Nullable Function<? super T, ?> id) {
		this.start = start;
		this.reader = reader;
		this.id = id;
	}

	/**
	 * The items of a list.
	 * @param <T> the type of the items
	 * @param start the first page; the others have its size
	 * @param reader reads a page
	 * @param id tells the items apart
	 * @return the items
	 */
	public static <T> Pages<T> of(PageRequest start, Function<PageRequest, Mono<Page<T>>> reader,
			Function<? super T, ?> id) {
		return new Pages<>(start, reader, id);
	}

	/**
	 * The items of a list whose items have no ids: nothing but their place tells them
	 * apart. Needs the memory of one page, however long the list is.
	 * @param <T> the type of the items
	 * @param start the first page; the others have its size
	 * @param reader reads a page
	 * @return the items
	 */
	public static <T> Pages<T> ofIndexed(PageRequest start, Function<PageRequest, Mono<Page<T>>> reader) {
		return new Pages<>(start, reader, null);
	}

	/**
	 * The items, blocking when the next page has to be read.
	 * @return an iterator that throws a {@link com.codegen.spring.error.CodegenException}
	 * when a page cannot be read; asked again, it tries that page again
	 */
	@Override
	public Iterator<T> iterator() {
		return new PageIterator<>(cursor());
	}

	/**
	 * The items, blocking when the next page has to be read.
	 * @return a sequential stream
	 */
	public Stream<T> stream() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(),
				Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false);
	}

	/**
	 * The items, reactive. The next page is requested when all items of the last one are
	 * delivered and the subscriber asks for more.
	 * @return the items
	 */
	public Flux<T> flux() {
		return Flux.create((sink) -> new PageSubscription<>(sink, cursor()).start());
	}

	private PageCursor<T> cursor() {
		return new PageCursor<>(this.start, this.reader, this.id);
	}

}
