package com.codegen.spring.benchmarks.jmh;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.Permit;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;

/**
 * Reserving a place for a request.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RateLimiterBenchmark {

	private static final Duration MAX_WAIT = Duration.ofSeconds(45);

	private long now;

	private final CodegenRateLimiter limiter = CodegenRateLimiter.slidingWindow(new RateLimits(Arrays
		.stream(RateClass.values())
		.collect(Collectors.toMap((rateClass) -> rateClass, (rateClass) -> new RateLimit(60, Duration.ofSeconds(30))))),
			this::tick);

	/**
	 * Nothing, which is what the frame of a benchmark costs.
	 */
	@Benchmark
	public void baseline() {
	}

	/**
	 * A place that is free at once.
	 * @return the permit
	 */
	@Benchmark
	public Permit reserve() {
		return Objects.requireNonNull(this.limiter.reserve(RateClass.STANDARD, MAX_WAIT).block());
	}

	/**
	 * A clock on which a second passes between two requests.
	 */
	private long tick() {
		this.now += 1_000_000_000L;
		return this.now;
	}

}
