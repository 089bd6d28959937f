package com.codegen.spring.benchmarks.http;

import java.util.Arrays;

/**
 * What one JVM did in a slice of time.
 *
 * @param calls the number of calls that ended
 * @param wallNanos the time that passed
 * @param cpuNanos the CPU time of the whole process, JIT compiler and garbage collector
 * included
 * @param allocatedBytes the bytes that all its threads allocated, event loops included
 */
record Slice(long calls, long wallNanos, long cpuNanos, long allocatedBytes) {

	double callsPerSecond() {
		return this.calls * 1e9 / this.wallNanos;
	}

	double cpuPerCall() {
		return (double) this.cpuNanos / this.calls;
	}

	double bytesPerCall() {
		return (double) this.allocatedBytes / this.calls;
	}

	String toLine() {
		return this.calls + " " + this.wallNanos + " " + this.cpuNanos + " " + this.allocatedBytes;
	}

	static Slice parse(String line) {
		long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
		return new Slice(numbers[0], numbers[1], numbers[2], numbers[3]);
	}

}
