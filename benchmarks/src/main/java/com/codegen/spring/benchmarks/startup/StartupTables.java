package com.codegen.spring.benchmarks.startup;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.benchmarks.Medians;
import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.benchmarks.Tables;
import com.codegen.spring.test.server.CodegenServer;

/**
 * Starts programs by turns and compares what they take until they end. The first one,
 * {@code java -version}, is the mark. More are named by system properties
 * {@code startup.<name>=<command>}, separated by blanks. They find a simulated API by the
 * variables of their environment.
 *
 * @param commands the commands by the names of their rows
 */
public record StartupTables(Map<String, List<String>> commands) implements Tables {

	private static final String PREFIX = "startup.";

	/**
	 * The tables of the commands that properties name.
	 * @param properties the properties
	 * @return the tables
	 */
	public static StartupTables of(Properties properties) {
		Map<String, List<String>> commands = new LinkedHashMap<>();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		commands.put("java -version", List.of(java, "-version"));
		properties.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.sorted()
			.forEach((name) -> commands.put(name.substring(PREFIX.length()),
					List.of(properties.getProperty(name).trim().split(" +"))));
		return new StartupTables(commands);
	}

	@Override
	public void print(Options options, Consumer<Table> printer) throws Exception {
		Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();
		try (CodegenServer server = CodegenServer.start()) {
			Map<String, String> environment = Map.of("CODEGEN_API_URL", server.baseUrl(), "CODEGEN_API_TOKEN",
					server.token(), "CODEGEN_ORG_ID", Long.toString(server.organizationId()));
			for (int round = 0; round < Math.min(options.rounds(), 5); round++) {
				for (Map.Entry<String, List<String>> command : this.commands.entrySet()) {
					if (missing(command.getValue()) == null) {
						runs.computeIfAbsent(command.getKey(), (name) -> new ArrayList<>())
							.add(ProcessRun.of(command.getValue(), environment));
					}
				}
			}
		}
		printer.accept(
				new Table("Start to end of a program, medians", List.of("command", "CPU s", "wall s", "wall, ratio"),
						this.commands.entrySet().stream().map((command) -> row(command, runs)).toList()));
	}

	private static List<String> row(Map.Entry<String, List<String>> command, Map<String, List<ProcessRun>> runs) {
		String missing = missing(command.getValue());
		if (missing != null) {
			return List.of(command.getKey(), "left out: there is no " + missing, "", "");
		}
		double mark = wall(runs.values().iterator().next());
		List<ProcessRun> own = runs.getOrDefault(command.getKey(), List.of());
		return List.of(command.getKey(), format(Medians.of(own, ProcessRun::cpuSeconds)), format(wall(own)),
				format(wall(own) / mark));
	}

	private static double wall(List<ProcessRun> runs) {
		return Medians.of(runs, ProcessRun::wallSeconds);
	}

	private static String format(double number) {
		return String.format(Locale.ROOT, "%.2f", number);
	}

	/**
	 * The first file the command names that does not exist.
	 */
	private static @Nullable String missing(List<String> command) {
		return command.stream()
			.filter((word) -> word.startsWith(File.separator) && !word.contains(File.pathSeparator))
			.filter((word) -> !new File(word).exists())
			.findFirst()
			.orElse(null);
	}

}
