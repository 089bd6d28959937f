package com.codegen.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long files and methods of a source tree may be, and how many files a package may
 * have.
 *
 * @param maxLines the longest file
 * @param medianLines the median of all files
 * @param maxFiles the files of a package, without its description
 * @param maxMethodLines the longest method, from its name to its closing brace
 */
record FileBudget(int maxLines, int medianLines, int maxFiles, int maxMethodLines) {

	/**
	 * Measure a source tree.
	 * @param root where it starts
	 * @return what is too long or too many
	 */
	List<String> violations(Path root) throws IOException {
		Map<Path, List<String>> files = read(root);
		List<String> violations = new ArrayList<>();
		Map<Path, Integer> packages = new TreeMap<>();
		files.forEach((file, lines) -> {
			packages.merge(file.getParent(), 1, Integer::sum);
			if (lines.size() > this.maxLines) {
				violations.add(file + " has " + lines.size() + " lines");
			}
			violations.addAll(longMethods(file, lines));
		});
		packages.forEach((directory, count) -> {
			if (count > this.maxFiles) {
				violations.add(directory + " has " + count + " files");
			}
		});
		int[] lengths = files.values().stream().mapToInt(List::size).sorted().toArray();
		if (lengths.length > 0 && lengths[lengths.length / 2] > this.medianLines) {
			violations.add("the median is " + lengths[lengths.length / 2] + " lines");
		}
		return violations;
	}

	/**
	 * The formatter puts the closing brace of a method under the first letter of its
	 * declaration. Blocks inside a method are measured too, and are never longer.
	 */
	private List<String> longMethods(Path file, List<String> lines) {
		List<String> violations = new ArrayList<>();
		Map<String, Integer> starts = new LinkedHashMap<>();
		for (int number = 0; number < lines.size(); number++) {
			String line = lines.get(number);
			String text = line.strip();
			String indent = line.substring(0, line.indexOf(text));
			if (text.equals("}")) {
				int start = starts.getOrDefault(indent, number);
				if (isMethod(lines.get(start)) && number - start + 1 > this.maxMethodLines) {
					violations.add(file + ":" + (start + 1) + " is a method of " + (number - start + 1) + " lines");
				}
			}
			else if (!text.isEmpty() && !text.startsWith("*") && !text.startsWith("}") && !text.startsWith("catch")) {
				starts.put(indent, number);
			}
		}
		return violations;
	}

	private static boolean isMethod(String declaration) {
		return declaration.contains("(") && !declaration.contains(" class ") && !declaration.contains("record ")
				&& !declaration.contains("enum ") && !declaration.contains("interface ");
	}

	private static Map<Path, List<String>> read(Path root) throws IOException {
		Map<Path, List<String>> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path file : paths.filter(FileBudget::isSource).toList()) {
				files.put(file, Files.readAllLines(file));
			}
		}
		return files;
	}

	private static boolean isSource(Path path) {
		return path.toString().endsWith(".java") && !path.endsWith("package-info.java");
	}

}
