package com.codegen.spring.benchmarks.startup;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program from start to end.
 *
 * @param cpuSeconds the CPU time of the process
 * @param wallSeconds the time that passed
 */
record ProcessRun(double cpuSeconds, double wallSeconds) {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	/**
	 * Run a program. The shell's {@code times} tells the CPU time of a process that has
	 * ended, which Java cannot ask for.
	 * @param command the program and its arguments
	 * @param environment further variables of its environment
	 */
	static ProcessRun of(List<String> command, Map<String, String> environment)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "\"$@\" >/dev/null 2>&1 && times", "sh");
		builder.command().addAll(command);
		builder.environment().putAll(environment);
		long start = System.nanoTime();
		Process process = builder.redirectError(Redirect.DISCARD).start();
		String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IOException("Did not end: " + command);
		}
		if (process.exitValue() != 0) {
			throw new IOException("Failed: " + command.get(0) + " " + command.get(command.size() - 1));
		}
		return new ProcessRun(childSeconds(times), (System.nanoTime() - start) / 1e9);
	}

	/**
	 * The CPU time of the shell's children.
	 * @param times for example {@code 0m0.00s 0m0.00s}, and a second line of that kind
	 * for the children
	 */
	static double childSeconds(String times) {
		String[] fields = times.trim().split("\\s+");
		return seconds(fields[2]) + seconds(fields[3]);
	}

	private static double seconds(String time) {
		int minutes = time.indexOf('m');
		return 60 * Double.parseDouble(time.substring(0, minutes))
				+ Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
	}

}
