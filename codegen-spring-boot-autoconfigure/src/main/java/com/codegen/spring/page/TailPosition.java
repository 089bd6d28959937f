package com.codegen.spring.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a growing list stands. An item that comes late is inserted among
 * those that were read before and moves them to higher places. Then the next part begins
 * with items that are known: the reading goes back to where nothing has changed, passes
 * the known items over, as often as they were delivered, and continues. Each item is
 * delivered once. Not safe for use by several threads.
 *
 * @param <T> the type of the items
 */
public final class TailPosition<T> {

	private static final int STEP_BACK = PageRequest.MAX_LIMIT / 2;

	private final int from;

	private final Function<? super T, ?> identity;

	/** What is at each place behind the first; {@code null} could not be read. */
	private final List<@Nullable Object> known = new ArrayList<>();

	private final Map<Object, Integer> knownCounts = new HashMap<>();

	/** What was delivered and is going to be seen again. */
	private final Map<Object, Integer> delivered = new HashMap<>();

	private int back;

	private boolean again;

	/**
	 * Create a position.
	 * @param from the place of the first item that is wanted, from 0
	 * @param identity what tells items apart; equal for items that are equal
	 */
	public TailPosition(int from, Function<? super T, ?> identity) {
		this.from = from;
		this.identity = identity;
	}

	/**
	 * The part to read next.
	 * @return the request
	 */
	public PageRequest next() {
		return new PageRequest(this.from + place(), PageRequest.MAX_LIMIT);
	}

	private int place() {
		return this.known.size() - this.back;
	}

	/**
	 * Take the part that was read.
	 * @param page the part at {@link #next()}
	 * @return the items that were not delivered before, with their places in the list
	 */
	public List<Indexed<T>> accept(TailPage<T> page) {
		List<@Nullable Object> keys = keys(page);
		if (this.back > 0 && !isUnchangedHere(keys)) {
			goBack(this.back * 2);
			return List.of();
		}
		if (this.back > 0) {
			forgetFrom(place());
		}
		else if (!this.again && keys.stream().anyMatch(this.knownCounts::containsKey)) {
			goBack(STEP_BACK);
			return List.of();
		}
		return deliver(page, keys);
	}

	/**
	 * Whether there is more to read at once.
	 * @param page the part that was accepted last
	 * @return {@code false} at the end of the list, as far as is known
	 */
	public boolean hasMore(TailPage<T> page) {
		return this.back > 0 || (page.received() > 0
				&& (this.from + place() < page.total() || page.received() >= PageRequest.MAX_LIMIT));
	}

	private List<@Nullable Object> keys(TailPage<T> page) {
		List<@Nullable Object> keys = new ArrayList<>();
		for (Indexed<T> item : page.items()) {
			while (keys.size() < item.index()) {
				keys.add(null);
			}
			keys.add(this.identity.apply(item.item()));
		}
		while (keys.size() < page.received()) {
			keys.add(null);
		}
		return keys;
	}

	private boolean isUnchangedHere(List<@Nullable Object> keys) {
		return place() == 0 || (!keys.isEmpty() && Objects.equals(keys.get(0), this.known.get(place())));
	}

	private void goBack(int distance) {
		this.back = Math.min(distance, this.known.size());
	}

	private void forgetFrom(int place) {
		List<@Nullable Object> forgotten = this.known.subList(place, this.known.size());
		for (Object key : forgotten) {
			if (key != null) {
				take(this.knownCounts, key);
				this.delivered.merge(key, 1, Integer::sum);
			}
		}
		forgotten.clear();
		this.back = 0;
		this.again = true;
	}

	private List<Indexed<T>> deliver(TailPage<T> page, List<@Nullable Object> keys) {
		int first = this.known.size();
		boolean wasOver = this.delivered.isEmpty();
		List<Indexed<T>> fresh = new ArrayList<>();
		for (Indexed<T> item : page.items()) {
			Object key = keys.get(item.index());
			if (key != null && !take(this.delivered, key)) {
				fresh.add(new Indexed<>(this.from + first + item.index(), item.item()));
			}
		}
		this.known.addAll(keys);
		for (Object key : keys) {
			if (key != null) {
				this.knownCounts.merge(key, 1, Integer::sum);
			}
		}
		// equal items behind those that were delivered are new ones, also on the next
		// page
		this.again = this.again && !wasOver && (!this.delivered.isEmpty() || fresh.isEmpty()) && hasMore(page);
		return fresh;
	}

	private static boolean take(Map<Object, Integer> counts, Object key) {
		Integer count = counts.get(key);
		if (count == null) {
			return false;
		}
		if (count == 1) {
			counts.remove(key);
		}
		else {
			counts.put(key, count - 1);
		}
		return true;
	}

}
