package com.codegen.spring.benchmarks.http;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The JVM of one variant. It measures when it is told to by a line on its standard input
 * and answers with a line: {@code warm <most milliseconds>}, {@code slice <milliseconds>}
 * or {@code count <calls>}.
 */
public final class VariantProcess {

	private static final long STEP = TimeUnit.MILLISECONDS.toNanos(500);

	/** JIT time within a step below which the compiler counts as quiet. */
	private static final long QUIET_MILLIS = 5;

	private VariantProcess() {
	}

	/**
	 * Serve until the standard input ends.
	 * @param args variant, workload, number of callers, base URL
	 * @throws Exception if a call fails
	 */
	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[2]);
		Variant variant = VariantFactory.of(args[0]).create(args[3], count);
		try (Callers callers = new Callers(variant, Workload.valueOf(args[1]), count)) {
			BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
			for (String line = input.readLine(); line != null; line = input.readLine()) {
				String[] command = line.split(" ");
				System.out.println(obey(callers, command[0], Long.parseLong(command[1])).toLine());
			}
		}
	}

	static Slice obey(Callers callers, String command, long number) throws Exception {
		return switch (command) {
			case "warm" -> warm(callers, TimeUnit.MILLISECONDS.toNanos(number));
			case "slice" -> callers.callFor(TimeUnit.MILLISECONDS.toNanos(number));
			case "count" -> callers.callTimes(number);
			default -> throw new IllegalArgumentException(command);
		};
	}

	/**
	 * Call until the compiler was quiet three steps in a row, or the time is over.
	 */
	private static Slice warm(Callers callers, long maxNanos) throws Exception {
		long end = System.nanoTime() + maxNanos;
		Slice last = callers.callFor(Math.min(STEP, maxNanos));
		int quiet = 0;
		while (quiet < 3 && System.nanoTime() - end < 0) {
			long before = ProcessMeter.compilationMillis();
			last = callers.callFor(STEP);
			quiet = (ProcessMeter.compilationMillis() - before < QUIET_MILLIS) ? quiet + 1 : 0;
		}
		return last;
	}

}
