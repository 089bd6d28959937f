package com.codegen.spring.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines at spaces. Line breaks of the text stay.
 */
public final class Wrap {

	private Wrap() {
	}

	/**
	 * The lines of a text.
	 * @param text the text
	 * @param width the number of columns there are
	 * @return its lines, none wider than that unless a word is
	 */
	public static List<String> lines(String text, int width) {
		List<String> lines = new ArrayList<>();
		text.strip().lines().forEach((line) -> wrap(line.stripTrailing(), width, lines));
		return lines;
	}

	private static void wrap(String line, int width, List<String> lines) {
		if (CharWidth.of(line) <= width) {
			lines.add(line);
			return;
		}
		StringBuilder current = new StringBuilder();
		for (String word : line.split("(?<=\\S) +")) {
			if (!current.isEmpty() && CharWidth.of(current + " " + word) > width) {
				lines.add(current.toString());
				current.setLength(0);
			}
			current.append(current.isEmpty() ? "" : " ").append(word);
		}
		lines.add(current.toString());
	}

}
