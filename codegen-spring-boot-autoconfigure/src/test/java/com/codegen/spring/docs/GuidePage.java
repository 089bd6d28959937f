package com.codegen.spring.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of the documentation, taken apart.
 *
 * @param lines the lines of the page
 */
record GuidePage(List<String> lines) {

	private static final Pattern HEADING = Pattern.compile("#{2,3} .+");

	/**
	 * Read a page.
	 * @param name the name of its file
	 * @return the page
	 */
	static GuidePage read(String name) {
		try {
			return new GuidePage(Files.readAllLines(Path.of("..", "docs", name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A part of the page.
	 * @param start how the heading of the part starts
	 * @return what stands between that heading and the next one of its kind
	 */
	GuidePage part(String start) {
		List<String> part = this.lines.stream()
			.dropWhile((line) -> !line.startsWith("## " + start))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.toList();
		return new GuidePage(part);
	}

	/**
	 * The headings of the sections.
	 * @return the text of the headings
	 */
	List<String> sections() {
		return this.lines.stream()
			.filter((line) -> line.startsWith("### "))
			.map((line) -> line.substring("### ".length()))
			.toList();
	}

	/**
	 * The blocks of code.
	 * @return the blocks, in order
	 */
	List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		List<String> code = new ArrayList<>();
		String heading = "";
		String language = null;
		for (String line : this.lines) {
			if (language == null && line.startsWith("```")) {
				language = line.substring("```".length());
			}
			else if (language != null && line.equals("```")) {
				blocks.add(new Block(blocks.size() + 1, heading, language, String.join("\n", code)));
				code.clear();
				language = null;
			}
			else if (language != null) {
				code.add(line);
			}
			else if (HEADING.matcher(line).matches()) {
				heading = line.substring(line.indexOf(' ') + 1);
			}
		}
		return blocks;
	}

	/**
	 * A block of code.
	 *
	 * @param number its place among the blocks
	 * @param heading the heading above it
	 * @param language its language
	 * @param code the code
	 */
	record Block(int number, String heading, String language, String code) {

		@Override
		public String toString() {
			return this.heading + " (block " + this.number + ")";
		}

	}

}
