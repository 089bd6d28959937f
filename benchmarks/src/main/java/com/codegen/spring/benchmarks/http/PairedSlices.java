package com.codegen.spring.benchmarks.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.codegen.spring.benchmarks.Options;

/**
 * Measures variants beside each other. Each has a JVM of its own, warmed before anything
 * counts; then every round gives each of them a slice, in random order. What disturbs the
 * machine disturbs all of them, so that the ratios of the medians are steady where times
 * are not.
 *
 * @param workload what to ask for
 * @param callers the number of threads that call at once
 */
record PairedSlices(Workload workload, int callers) {

	private static final long SEED = 4253;

	List<VariantResult> measure(List<VariantFactory> variants, String baseUrl, Options options) throws IOException {
		Map<String, Child> children = new LinkedHashMap<>();
		try {
			for (VariantFactory variant : variants) {
				Child child = Child.start(VariantProcess.class,
						List.of(variant.name(), this.workload.name(), Integer.toString(this.callers), baseUrl));
				children.put(variant.name(), child);
				child.ask("warm " + options.maxWarmUp().toMillis());
			}
			Map<String, List<Slice>> slices = rounds(children, options);
			List<VariantResult> results = new ArrayList<>();
			for (Map.Entry<String, Child> child : children.entrySet()) {
				results.add(new VariantResult(child.getKey(), slices.getOrDefault(child.getKey(), List.of()),
						Slice.parse(child.getValue().ask("count " + options.countedCalls()))));
			}
			return results;
		}
		finally {
			children.values().forEach(Child::close);
		}
	}

	private static Map<String, List<Slice>> rounds(Map<String, Child> children, Options options) throws IOException {
		Map<String, List<Slice>> slices = new LinkedHashMap<>();
		List<String> order = new ArrayList<>(children.keySet());
		Random random = new Random(SEED);
		for (int round = 0; round < options.rounds(); round++) {
			Collections.shuffle(order, random);
			for (String name : order) {
				Child child = children.get(name);
				if (child != null) {
					slices.computeIfAbsent(name, (key) -> new ArrayList<>())
						.add(Slice.parse(child.ask("slice " + options.slice().toMillis())));
				}
			}
		}
		return slices;
	}

}
