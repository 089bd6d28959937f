package com.codegen.spring.transport;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts out of a text the parts that it shares with other texts. Only letters and digits
 * are compared, and without case, so that quotes, line breaks and escapes between them do
 * not matter. Needs no memory for the other texts, which may be large.
 */
final class SharedParts {

	/**
	 * How many letters and digits in a row make a part.
	 */
	static final int MIN_LENGTH = 16;

	static final String CUT = "…";

	private static final int MAX_TEXT = 4096;

	private final char[] characters;

	private final int[] starts;

	private final int[] ends;

	private final Map<Integer, BitSet> places = new HashMap<>();

	private final BitSet shared = new BitSet();

	private int length;

	private SharedParts(String text) {
		this.characters = new char[text.length()];
		this.starts = new int[text.length()];
		this.ends = new int[text.length()];
		Window window = new Window();
		TextEscapes.read(text, (character, start, end) -> {
			this.characters[this.length] = character;
			this.starts[this.length] = start;
			this.ends[this.length++] = end;
			window.add(character);
			if (window.isFull()) {
				this.places.computeIfAbsent(window.hash(), (hash) -> new BitSet()).set(this.length - MIN_LENGTH);
			}
		});
	}

	/**
	 * Cut the shared parts out of a text.
	 * @param text the text; what is longer than any message is cut off
	 * @param others the other texts
	 * @return the text with … in place of each part
	 */
	static String cut(String text, List<String> others) {
		String bounded = (text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT) : text;
		SharedParts parts = new SharedParts(bounded);
		others.forEach(parts::find);
		return parts.shared.isEmpty() ? bounded : parts.remove(bounded);
	}

	private void find(String other) {
		Window window = new Window();
		TextEscapes.read(other, (character, start, end) -> {
			window.add(character);
			if (window.isFull() && this.places.containsKey(window.hash())) {
				mark(window);
			}
		});
	}

	/**
	 * Each place is marked once, however often the other text repeats the part.
	 */
	private void mark(Window window) {
		BitSet candidates = this.places.getOrDefault(window.hash(), new BitSet());
		for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
			if (window.isAt(this.characters, place)) {
				this.shared.set(place, place + MIN_LENGTH);
				candidates.clear(place);
			}
		}
		if (candidates.isEmpty()) {
			this.places.remove(window.hash());
		}
	}

	private String remove(String text) {
		StringBuilder rest = new StringBuilder();
		int position = 0;
		int start = this.shared.nextSetBit(0);
		while (start >= 0) {
			int end = this.shared.nextClearBit(start);
			rest.append(text, position, this.starts[start]).append(CUT);
			position = this.ends[end - 1];
			start = this.shared.nextSetBit(end);
		}
		return rest.append(text, position, text.length()).toString();
	}

	/**
	 * The last characters of a text that is read, and their hash.
	 */
	private static final class Window {

		private static final int FACTOR = 31;

		private final char[] ring = new char[MIN_LENGTH];

		private final int oldestFactor;

		private int count;

		private int hash;

		Window() {
			int factor = 1;
			for (int i = 1; i < MIN_LENGTH; i++) {
				factor *= FACTOR;
			}
			this.oldestFactor = factor;
		}

		void add(char character) {
			int slot = this.count++ % MIN_LENGTH;
			this.hash = (this.hash - this.ring[slot] * this.oldestFactor) * FACTOR + character;
			this.ring[slot] = character;
		}

		boolean isFull() {
			return this.count >= MIN_LENGTH;
		}

		int hash() {
			return this.hash;
		}

		boolean isAt(char[] characters, int place) {
			for (int i = 0; i < MIN_LENGTH; i++) {
				if (characters[place + i] != this.ring[(this.count + i) % MIN_LENGTH]) {
					return false;
				}
			}
			return true;
		}

	}

}
