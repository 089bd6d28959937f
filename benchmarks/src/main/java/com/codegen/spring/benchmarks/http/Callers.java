package com.codegen.spring.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * Calls a variant from one or many threads: virtual ones where there are any.
 *
 * @param variant the variant
 * @param workload what to ask for
 * @param count the number of threads
 * @param threads the threads
 */
record Callers(Variant variant, Workload workload, int count, ExecutorService threads) implements AutoCloseable {

	private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

	Callers(Variant variant, Workload workload, int count) {
		this(variant, workload, count, (count > 1) ? executor(count) : Executors.newSingleThreadExecutor());
	}

	/**
	 * Call for some time.
	 * @param nanos the time
	 */
	Slice callFor(long nanos) throws Exception {
		long end = System.nanoTime() + nanos;
		return call((number) -> System.nanoTime() - end < 0);
	}

	/**
	 * Call a number of times.
	 * @param calls the number
	 */
	Slice callTimes(long calls) throws Exception {
		return call((number) -> number < calls);
	}

	private Slice call(LongPredicate goOn) throws Exception {
		AtomicLong calls = new AtomicLong();
		long bytes = ProcessMeter.allocatedBytes(LoopbackServer.THREAD_NAME);
		long cpu = ProcessMeter.cpuNanos();
		long start = System.nanoTime();
		List<Future<Void>> callers = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			callers.add(this.threads.submit(caller(goOn, calls)));
		}
		for (Future<Void> caller : callers) {
			caller.get();
		}
		return new Slice(calls.get(), System.nanoTime() - start, ProcessMeter.cpuNanos() - cpu,
				ProcessMeter.allocatedBytes(LoopbackServer.THREAD_NAME) - bytes);
	}

	private Callable<Void> caller(LongPredicate goOn, AtomicLong calls) {
		return () -> {
			long own = 0;
			while (goOn.test(own * this.count)) {
				this.variant.call(this.workload);
				own++;
			}
			calls.addAndGet(own);
			return null;
		};
	}

	/**
	 * What the threads are when there are many.
	 */
	static String kind() {
		return (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) ? "platform" : "virtual";
	}

	private static ExecutorService executor(int count) {
		if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
			return Executors.newFixedThreadPool(count);
		}
		try {
			return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		this.variant.close();
	}

}
