package com.codegen.spring.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A place in a list that is read page by page: which page is next, and what was there
 * before. Reads when told to; ends on every server, whatever it says.
 *
 * @param <T> the type of the items
 */
final class PageCursor<T> implements Cursor<T> {

	static final int MAX_PAGES = 10_000;

	private final Function<PageRequest, Mono<Page<T>>> reader;

	private final @Nullable Function<? super T, ?> id;

	private final Set<Object> seen = new HashSet<>();

	private List<T> previous = List.of();

	private @Nullable PageRequest next;

	private int pages;

	PageCursor(PageRequest start, Function<PageRequest, Mono<Page<T>>> reader, @Nullable Function<? super T, ?> id) {
		this.next = start;
		this.reader = reader;
		this.id = id;
	}

	@Override
	public boolean isDone() {
		return this.next == null;
	}

	@Override
	public Mono<List<T>> read() {
		PageRequest request = this.next;
		return (request != null) ? Mono.defer(() -> this.reader.apply(request)).map((page) -> accept(request, page))
				: Mono.just(List.of());
	}

	private List<T> accept(PageRequest request, Page<T> page) {
		List<T> fresh = fresh(page.items());
		this.pages++;
		boolean last = (fresh.isEmpty() && page.received() == page.items().size()) || this.pages >= MAX_PAGES
				|| isLast(request, page);
		this.next = last ? null : new PageRequest(request.skip() + page.received(), request.limit());
		return fresh;
	}

	private List<T> fresh(List<T> items) {
		Function<? super T, ?> idOf = this.id;
		if (idOf != null) {
			return items.stream().filter((item) -> this.seen.add(idOf.apply(item))).toList();
		}
		boolean repeated = items.equals(this.previous);
		this.previous = items;
		return repeated ? List.of() : items;
	}

	/**
	 * A server may cap its pages below the limit: short is what is below its own size.
	 */
	private static boolean isLast(PageRequest request, Page<?> page) {
		int read = page.received();
		int full = (page.size() > 0) ? Math.min(page.size(), request.limit()) : request.limit();
		return read < full || (page.total() > 0 && request.skip() + read >= page.total());
	}

}
