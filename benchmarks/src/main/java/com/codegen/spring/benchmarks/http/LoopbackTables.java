package com.codegen.spring.benchmarks.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.web.reactive.function.client.WebClientResponseException;

import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.benchmarks.Tables;

/**
 * Calls over loopback, as ratios to Reactor Netty's bare client and to a plain
 * {@code WebClient}.
 */
public final class LoopbackTables implements Tables {

	private static final String MARK = Variants.RAW.name();

	private static final String PLAIN = Variants.WEB_CLIENT.name();

	private final String title;

	private final PairedSlices slices;

	private LoopbackTables(String title, PairedSlices slices) {
		this.title = title;
		this.slices = slices;
	}

	/**
	 * One agent run, one call after the other.
	 * @return the tables
	 */
	public static LoopbackTables run() {
		return new LoopbackTables("One agent run, one caller", new PairedSlices(Workload.RUN, 1));
	}

	/**
	 * One agent run, many calls at once.
	 * @return the tables
	 */
	public static LoopbackTables concurrent() {
		return new LoopbackTables("One agent run, 64 callers at once on " + Callers.kind() + " threads",
				new PairedSlices(Workload.RUN, 64));
	}

	/**
	 * A page of log entries.
	 * @return the tables
	 */
	public static LoopbackTables logs() {
		return new LoopbackTables("A page of 100 log entries, one caller", new PairedSlices(Workload.LOGS, 1));
	}

	@Override
	public void print(Options options, Consumer<Table> printer) throws Exception {
		try (Child server = Child.start(LoopbackServer.class, List.of())) {
			String baseUrl = "http://localhost:" + server.read() + "/v1";
			printer.accept(measure(baseUrl, options));
			if (this.slices.workload() == Workload.LOGS) {
				printer.accept(largePage(baseUrl));
			}
		}
	}

	private Table measure(String baseUrl, Options options) throws IOException {
		List<VariantResult> results = this.slices.measure(chosen(), baseUrl, options);
		VariantResult mark = find(results, MARK);
		VariantResult plain = find(results, PLAIN);
		return new Table(this.title,
				List.of("variant", "calls/s, to raw", "CPU, to raw", "calls/s, to WebClient", "CPU, to WebClient",
						"bytes per call", "bytes, to WebClient"),
				results.stream().map((result) -> row(result, mark, plain)).toList());
	}

	/**
	 * All variants, or those that the system property {@code variants} names, and the two
	 * that the others are compared with.
	 */
	private static List<VariantFactory> chosen() {
		String names = System.getProperty("variants", "");
		List<String> chosen = List.of((names + "," + MARK + "," + PLAIN).split(","));
		return VariantFactory.all()
			.stream()
			.filter((variant) -> names.isEmpty() || chosen.contains(variant.name()))
			.toList();
	}

	private static List<String> row(VariantResult result, VariantResult mark, VariantResult plain) {
		return List.of(result.name().toLowerCase(Locale.ROOT).replace('_', ' '),
				ratio(result.callsPerSecond() / mark.callsPerSecond()), ratio(result.cpuPerCall() / mark.cpuPerCall()),
				ratio(result.callsPerSecond() / plain.callsPerSecond()),
				ratio(result.cpuPerCall() / plain.cpuPerCall()),
				String.format(Locale.ROOT, "%,.0f", result.bytesPerCall()),
				ratio(result.bytesPerCall() / plain.bytesPerCall()));
	}

	private static VariantResult find(List<VariantResult> results, String name) {
		return results.stream().filter((result) -> result.name().equals(name)).findFirst().orElseThrow();
	}

	private static String ratio(double ratio) {
		return String.format(Locale.ROOT, "%.2f", ratio);
	}

	/**
	 * Whether a page of 10 MB can be read at all.
	 */
	static Table largePage(String baseUrl) {
		try (TemplateVariant ours = TemplateVariant.withoutFeatures(baseUrl, 1);
				WebClientVariant plain = new WebClientVariant(baseUrl)) {
			return new Table("A page of 10 MB", List.of("variant", "log entries read"),
					List.of(List.of("template", Integer.toString(ours.page(Workload.ID_OF_LARGE_PAGE).logs().size())),
							List.of("web client", entries(plain))));
		}
	}

	private static String entries(WebClientVariant plain) {
		try {
			return String.valueOf(plain.page(Workload.ID_OF_LARGE_PAGE).block());
		}
		catch (WebClientResponseException ex) {
			return "none: " + ex.getMostSpecificCause().getMessage();
		}
	}

}
