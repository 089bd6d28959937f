package com.codegen.spring.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.benchmarks.Tables;

/**
 * The JMH benchmarks, with nanoseconds and bytes per operation, less those of the empty
 * one.
 */
public final class JmhTables implements Tables {

	private static final String BASELINE = "baseline";

	@Override
	public void print(Options options, Consumer<Table> printer) throws Exception {
		boolean thorough = options.rounds() > Options.quick().rounds();
		Collection<RunResult> results = new Runner(
				new OptionsBuilder().include("com\\.codegen\\.spring\\..*Benchmark\\.")
					.forks(1)
					.warmupIterations(thorough ? 4 : 1)
					.measurementIterations(thorough ? 6 : 1)
					.warmupTime(TimeValue.milliseconds(thorough ? 1000 : 100))
					.measurementTime(TimeValue.milliseconds(thorough ? 500 : 100))
					.jvmArgsAppend("-XX:+UseSerialGC", "-Xmx512m")
					.addProfiler(GCProfiler.class)
					.verbosity(VerboseMode.SILENT)
					.build())
			.run();
		printer.accept(table(results));
	}

	private static Table table(Collection<RunResult> results) {
		Map<String, Double> baselines = results.stream()
			.filter((result) -> method(result).equals(BASELINE))
			.collect(Collectors.toMap(JmhTables::type, (result) -> result.getPrimaryResult().getScore()));
		List<List<String>> rows = new ArrayList<>();
		for (RunResult result : results) {
			if (!method(result).equals(BASELINE)) {
				double time = result.getPrimaryResult().getScore() - baselines.getOrDefault(type(result), 0.0);
				rows.add(List.of(type(result), method(result), format(time),
						format(result.getPrimaryResult().getScoreError()), format(bytes(result))));
			}
		}
		return new Table("Without HTTP", List.of("benchmark", "what", "ns", "± ns", "bytes"), rows);
	}

	private static double bytes(RunResult result) {
		Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
		return (bytes != null) ? bytes.getScore() : Double.NaN;
	}

	private static String method(RunResult result) {
		String name = result.getParams().getBenchmark();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static String type(RunResult result) {
		String[] names = result.getParams().getBenchmark().split("\\.");
		return names[names.length - 2].replace("Benchmark", "");
	}

	private static String format(double number) {
		return String.format(Locale.ROOT, "%,.0f", number);
	}

}
