package com.codegen.spring.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import com.codegen.spring.support.Style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The lazy list on honest and lying servers.
 */
class PagesTests {

	private static final int LIMIT = 10;

	private final List<PageRequest> requests = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void readsEveryItemOnce(Style style) {
		assertThat(read(style, pages((request) -> slice(request, 25, 25)))).isEqualTo(range(0, 25));
		assertThat(this.requests).extracting(PageRequest::skip).containsExactly(0, 10, 20);
	}

	@ParameterizedTest
	@EnumSource
	void needsNoRequestBehindTheTotal(Style style) {
		assertThat(read(style, pages((request) -> slice(request, 20, 20)))).hasSize(20);
		assertThat(this.requests).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void readsAnEmptyList(Style style) {
		assertThat(read(style, pages((request) -> slice(request, 0, 0)))).isEmpty();
		assertThat(this.requests).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutDuplicatesWhenTheListGrows(Style style) {
		assertThat(read(style, pages((request) -> {
			int added = (request.skip() == 0) ? 0 : 3;
			List<Integer> all = range(-added, 25);
			return page(all.subList(request.skip(), Math.min(request.skip() + LIMIT, all.size())), all.size());
		}))).isEqualTo(range(0, 25));
	}

	@ParameterizedTest
	@EnumSource
	void endsWhenTheListShrinks(Style style) {
		assertThat(read(style, pages((request) -> slice(request, (request.skip() == 0) ? 1000 : 15, 1000))))
			.isEqualTo(range(0, 15));
		assertThat(this.requests).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void endsWhenPagesRepeat(Style style) {
		assertThat(read(style, pages((request) -> page(range(0, LIMIT), 1_000_000)))).hasSize(LIMIT);
		assertThat(this.requests).hasSize(2);
		assertThat(read(style,
				Pages.ofIndexed(PageRequest.first(LIMIT), (request) -> Mono.just(page(range(0, LIMIT), 1_000_000)))))
			.hasSize(LIMIT);
	}

	@ParameterizedTest
	@EnumSource
	void doesWithoutATotal(Style style) {
		assertThat(read(style, pages((request) -> slice(request, 20, 0)))).isEqualTo(range(0, 20));
		assertThat(this.requests).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotTrustATotalThatIsTooLarge(Style style) {
		assertThat(read(style, pages((request) -> slice(request, 20, 1_000_000)))).hasSize(20);
		assertThat(this.requests).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void takesMoreThanItAskedFor(Style style) {
		assertThat(read(style,
				pages((request) -> page(range(request.skip(), Math.min(request.skip() + 15, 40)), 40, LIMIT))))
			.isEqualTo(range(0, 40));
		assertThat(this.requests).extracting(PageRequest::skip).containsExactly(0, 15, 30);
	}

	@ParameterizedTest
	@EnumSource
	void readsOnWhenTheServersPagesAreSmaller(Style style) {
		assertThat(
				read(style, pages((request) -> page(range(request.skip(), Math.min(request.skip() + 4, 11)), 11, 4))))
			.isEqualTo(range(0, 11));
		assertThat(this.requests).extracting(PageRequest::skip).containsExactly(0, 4, 8);
	}

	@ParameterizedTest
	@EnumSource
	void readsNoMoreThanTenThousandPages(Style style) {
		Pages<Integer> endless = Pages.of(PageRequest.first(1), (request) -> {
			this.requests.add(request);
			return Mono.just(page(List.of(request.skip()), Long.MAX_VALUE, 1));
		}, Function.identity());
		assertThat(read(style, endless)).hasSize(PageCursor.MAX_PAGES);
		assertThat(this.requests).hasSize(10_000);
	}

	@ParameterizedTest
	@EnumSource
	void keepsEqualItemsThatHaveNoIds(Style style) {
		Pages<String> pages = Pages.ofIndexed(PageRequest.first(2),
				(request) -> Mono.just(new Page<>(List.of("a", (request.skip() == 0) ? "a" : "b"), 4, 1, 2, 2)));
		assertThat(read(style, pages)).containsExactly("a", "a", "a", "b");
	}

	@Test
	void readsAPageWhenItIsNeeded() {
		Pages<Integer> pages = pages((request) -> slice(request, 250, 250));
		assertThat(pages.stream().limit(5)).hasSize(5);
		assertThat(this.requests).hasSize(1);
		this.requests.clear();
		Iterator<Integer> iterator = pages.iterator();
		assertThat(this.requests).isEmpty();
		for (int i = 0; i < LIMIT; i++) {
			assertThat(iterator.next()).isEqualTo(i);
		}
		assertThat(this.requests).hasSize(1);
		assertThat(iterator.hasNext()).isTrue();
		assertThat(this.requests).hasSize(2);
	}

	@Test
	void readsAPageWhenTheSubscriberAsksForIt() {
		StepVerifier.create(pages((request) -> slice(request, 25, 25)).flux(), 0)
			.expectSubscription()
			.then(() -> assertThat(this.requests).isEmpty())
			.thenRequest(LIMIT)
			.expectNextCount(LIMIT)
			.then(() -> assertThat(this.requests).hasSize(1))
			.thenRequest(1)
			.expectNext(LIMIT)
			.then(() -> assertThat(this.requests).hasSize(2))
			.thenRequest(4)
			.expectNextCount(4)
			.thenCancel()
			.verify();
		assertThat(this.requests).hasSize(2);
		assertThat(pages((request) -> slice(request, 25, 25)).flux().take(LIMIT).count().block()).isEqualTo(LIMIT);
		assertThat(this.requests).hasSize(3);
	}

	@Test
	void cancelsTheRequestUnderWay() {
		List<String> events = new ArrayList<>();
		Pages<Integer> pages = Pages.of(PageRequest.first(LIMIT),
				(request) -> Mono.<Page<Integer>>never()
					.doOnSubscribe((subscription) -> events.add("sent"))
					.doOnCancel(() -> events.add("cancelled")),
				Function.identity());
		pages.flux().subscribe().dispose();
		assertThat(events).containsExactly("sent", "cancelled");
	}

	@Test
	void handsTheContextOn() {
		Pages<String> pages = Pages.of(PageRequest.first(1), (request) -> Mono.deferContextual((context) -> {
			String value = context.get("key");
			return Mono.just(new Page<>(List.of(value), 1, 1, 1, 1));
		}), Function.identity());
		assertThat(pages.flux().contextWrite((context) -> context.put("key", "value")).blockFirst()).isEqualTo("value");
	}

	@Test
	void triesAFailedPageAgainWhenAskedAgain() {
		Iterator<Integer> iterator = pages((request) -> {
			if (this.requests.size() == 2) {
				throw new IllegalStateException("lost");
			}
			return slice(request, 15, 15);
		}).iterator();
		for (int i = 0; i < LIMIT; i++) {
			iterator.next();
		}
		assertThatIllegalStateException().isThrownBy(iterator::next).withMessage("lost");
		assertThat(iterator.next()).isEqualTo(LIMIT);
		iterator.forEachRemaining((item) -> {
		});
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
	}

	@Test
	void endsWithTheFailure() {
		StepVerifier.create(pages((request) -> {
			throw new IllegalStateException("lost");
		}).flux()).verifyErrorMessage("lost");
	}

	private Pages<Integer> pages(Function<PageRequest, Page<Integer>> server) {
		return Pages.of(PageRequest.first(LIMIT), (request) -> {
			this.requests.add(request);
			return Mono.fromCallable(() -> server.apply(request));
		}, Function.identity());
	}

	private static <T> List<T> read(Style style, Pages<T> pages) {
		return (style == Style.BLOCKING) ? pages.stream().toList() : pages.flux().collectList().block();
	}

	private static Page<Integer> slice(PageRequest request, int size, long total) {
		return page(range(Math.min(request.skip(), size), Math.min(request.skip() + LIMIT, size)), total);
	}

	private static Page<Integer> page(List<Integer> items, long total) {
		return page(items, total, LIMIT);
	}

	private static Page<Integer> page(List<Integer> items, long total, int size) {
		return new Page<>(items, total, 1, size, 1);
	}

	private static List<Integer> range(int from, int to) {
		return IntStream.range(from, to).boxed().toList();
	}

}
