package com.codegen.spring.cli.output;

import java.util.ArrayList;
import java.util.List;

import com.codegen.spring.cli.terminal.CharWidth;

/**
 * Breaks a text into lines at spaces. Line breaks of the text stay.
 */
final class Wrap {

	private Wrap() {
	}

	static List<String> lines(String text, int width) {
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
