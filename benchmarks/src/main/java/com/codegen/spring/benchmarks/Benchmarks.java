package com.codegen.spring.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.codegen.spring.benchmarks.counted.CountedTables;
import com.codegen.spring.benchmarks.http.LoopbackTables;
import com.codegen.spring.benchmarks.jmh.JmhTables;
import com.codegen.spring.benchmarks.startup.StartupTables;

/**
 * Prints the tables, in Markdown. Arguments: the groups to print ({@code counted},
 * {@code jmh}, {@code run}, {@code concurrent}, {@code logs}, {@code startup} or
 * {@code all}), and {@code quick} to see whether everything runs.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Measure and print.
	 * @param args the groups, all when there are none
	 * @throws Exception if something cannot be measured
	 */
	public static void main(String[] args) throws Exception {
		List<String> words = new ArrayList<>(List.of(args));
		Options options = words.remove("quick") ? Options.quick() : Options.thorough();
		Map<String, Tables> groups = groups();
		if (words.isEmpty() || words.contains("all")) {
			words = List.copyOf(groups.keySet());
		}
		System.out.println(environment());
		for (String word : words) {
			Tables tables = groups.get(word);
			if (tables == null) {
				throw new IllegalArgumentException(
						"There are no tables called '" + word + "', only " + groups.keySet());
			}
			tables.print(options, (table) -> System.out.println(table.toMarkdown()));
		}
	}

	static Map<String, Tables> groups() {
		Map<String, Tables> groups = new LinkedHashMap<>();
		groups.put("counted", new CountedTables());
		groups.put("jmh", new JmhTables());
		groups.put("run", LoopbackTables.run());
		groups.put("concurrent", LoopbackTables.concurrent());
		groups.put("logs", LoopbackTables.logs());
		groups.put("startup", StartupTables.of(System.getProperties()));
		return groups;
	}

	private static String environment() {
		return LocalDate.now(ZoneId.systemDefault()) + ", Java " + Runtime.version() + ", "
				+ System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
				+ Runtime.getRuntime().availableProcessors() + " processors";
	}

}
