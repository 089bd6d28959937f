package com.codegen.spring.benchmarks.http;

import java.util.List;

import com.codegen.spring.benchmarks.Medians;

/**
 * What was measured of one variant.
 *
 * @param name the variant's name
 * @param slices its slices
 * @param counted a number of calls whose garbage was counted
 */
record VariantResult(String name, List<Slice> slices, Slice counted) {

	double callsPerSecond() {
		return Medians.of(this.slices, Slice::callsPerSecond);
	}

	double cpuPerCall() {
		return Medians.of(this.slices, Slice::cpuPerCall);
	}

	double bytesPerCall() {
		return this.counted.bytesPerCall();
	}

}
