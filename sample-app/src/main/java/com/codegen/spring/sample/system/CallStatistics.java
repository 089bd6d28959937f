package com.codegen.spring.sample.system;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import com.codegen.spring.observation.CodegenMeters;

/**
 * What the meters say about the calls of Codegen.
 */
@Component
class CallStatistics {

	private static final String REQUESTS = "codegen.client.requests";

	private final MeterRegistry meters;

	CallStatistics(MeterRegistry meters) {
		this.meters = meters;
	}

	View read() {
		Collection<Timer> calls = this.meters.find(REQUESTS).timers();
		Map<String, Long> outcomes = calls.stream()
			.collect(
					Collectors.groupingBy((call) -> outcome(call), TreeMap::new, Collectors.summingLong(Timer::count)));
		Collection<Timer> waits = this.meters.find(CodegenMeters.RATE_LIMIT_WAIT.getName()).timers();
		return new View(calls.stream().mapToLong(Timer::count).sum(), outcomes, percentile(calls, 0.5),
				percentile(calls, 0.95), count(CodegenMeters.RETRIES),
				Duration
					.ofMillis((long) waits.stream().mapToDouble((wait) -> wait.totalTime(TimeUnit.MILLISECONDS)).sum()),
				gauge("sample.live.streams"), gauge(CodegenMeters.WATCH_RUNS.getName()), lag());
	}

	private static String outcome(Timer call) {
		String error = call.getId().getTag("error");
		return (error == null || "none".equals(error)) ? "successful" : words(error);
	}

	private static String words(String exception) {
		return exception.replaceAll("^Codegen|Exception$", "")
			.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * Percentiles cannot be added, so the one of the busiest kind of call stands for all.
	 */
	private static @Nullable Duration percentile(Collection<Timer> calls, double percentile) {
		return calls.stream()
			.max((first, second) -> Long.compare(first.count(), second.count()))
			.flatMap((call) -> List.of(call.takeSnapshot().percentileValues())
				.stream()
				.filter((value) -> value.percentile() == percentile)
				.findFirst())
			.map((value) -> Duration.ofNanos((long) value.value()))
			.orElse(null);
	}

	private long count(CodegenMeters meter) {
		return (long) this.meters.find(meter.getName()).counters().stream().mapToDouble(Counter::count).sum();
	}

	private long gauge(String name) {
		Gauge gauge = this.meters.find(name).gauge();
		return (gauge != null) ? (long) gauge.value() : 0;
	}

	private Duration lag() {
		TimeGauge lag = this.meters.find(CodegenMeters.WATCH_LAG.getName()).timeGauge();
		return (lag != null) ? Duration.ofMillis((long) lag.value(TimeUnit.MILLISECONDS)) : Duration.ZERO;
	}

	/**
	 * The calls since the start.
	 *
	 * @param total how many calls were made
	 * @param outcomes how many by outcome
	 * @param median the time that half of the calls took less than, if known
	 * @param slow the time that 95 of 100 calls took less than, if known
	 * @param retries how many were repeated
	 * @param waited how long calls waited for the rate limit
	 * @param streams how many live streams are open
	 * @param watched how many runs are looked at until they end
	 * @param lag how late the latest of these looks is
	 */
	record View(long total, Map<String, Long> outcomes, @Nullable Duration median, @Nullable Duration slow,
			long retries, Duration waited, long streams, long watched, Duration lag) {

	}

}
