package com.codegen.spring.cli.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words somebody may have meant.
 */
final class Suggestions {

	private static final int MOST = 3;

	private Suggestions() {
	}

	/**
	 * The words nearest to what was typed.
	 * @param typed what was typed
	 * @param words the words there are
	 * @return at most three words, the nearest first
	 */
	static List<String> of(String typed, Collection<String> words) {
		int near = Math.max(1, typed.length() / 4);
		return words.stream()
			.distinct()
			.filter((word) -> distance(typed, word) <= near || (typed.length() > 1 && word.startsWith(typed)))
			.sorted(Comparator.<String>comparingInt((word) -> distance(typed, word)).thenComparingInt(String::length))
			.limit(MOST)
			.toList();
	}

	/**
	 * How many letters must be added, left out or changed.
	 */
	private static int distance(String from, String to) {
		int[] previous = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] current = new int[to.length() + 1];
			current[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = previous[j - 1] + ((from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0);
				current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[to.length()];
	}

}
