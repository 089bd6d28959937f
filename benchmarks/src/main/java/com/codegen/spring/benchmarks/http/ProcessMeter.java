package com.codegen.spring.benchmarks.http;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used up so far. Allocation is the sum of the JVM's own counters,
 * one for each live thread and exact to the byte: callers, event loops and timers.
 * Virtual threads count with the threads that carry them. A thread that ends takes its
 * counter with it, so none may end between two readings.
 */
final class ProcessMeter {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private ProcessMeter() {
	}

	static long cpuNanos() {
		return SYSTEM.getProcessCpuTime();
	}

	/**
	 * The bytes allocated by the threads that live now.
	 * @param except the beginning of the names of threads that do not count
	 */
	static long allocatedBytes(String except) {
		return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
			.filter((thread) -> thread != null && !thread.getThreadName().startsWith(except))
			.mapToLong((thread) -> Math.max(0, THREADS.getThreadAllocatedBytes(thread.getThreadId())))
			.sum();
	}

	static long compilationMillis() {
		return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
	}

}
