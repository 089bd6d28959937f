package com.codegen.spring.test.simulation.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.codegen.spring.test.simulation.transcript.LogEntry;

/**
 * A part of a run's life, from its creation or a resume on. Everything it shows at a time
 * follows from its script, its start and that time.
 */
record RunPhase(String prompt, Instant start, Duration lead, Duration length, Script script, List<LogEntry> log) {

	private static final int LEAD_DIVISOR = 24;

	static RunPhase created(String prompt, Instant start, Script script, double speed) {
		Duration length = scaled(script.duration(), speed);
		return new RunPhase(prompt, start, length.dividedBy(LEAD_DIVISOR), length, script, script.entries(prompt));
	}

	static RunPhase resumed(String prompt, Instant start, Script script, double speed) {
		return new RunPhase(prompt, start, Duration.ZERO, scaled(script.duration(), speed), script,
				script.entries(prompt));
	}

	String status(Instant now) {
		if (isOver(now)) {
			return this.script.status();
		}
		return now.isBefore(this.start.plus(this.lead)) ? "PENDING" : "ACTIVE";
	}

	boolean isOver(Instant now) {
		return !now.isBefore(end());
	}

	int progress(Instant now) {
		long elapsed = Math.max(0, Duration.between(this.start, now).toNanos());
		long whole = Math.max(1, this.length.toNanos());
		return (int) Math.min(100, Math.round(100.0 * elapsed / whole));
	}

	Instant end() {
		return this.start.plus(this.length);
	}

	Instant pullRequestTime() {
		return this.start.plus(this.length.multipliedBy(7).dividedBy(10));
	}

	List<TimedEntry> visible(Instant until) {
		return IntStream.range(0, this.log.size())
			.mapToObj(this::entry)
			.filter((entry) -> !entry.at().isAfter(until))
			.toList();
	}

	private TimedEntry entry(int index) {
		boolean opensResume = index == 0 && this.lead.isZero();
		Duration offset = opensResume ? Duration.ZERO : this.length.multipliedBy(index + 1L).dividedBy(this.log.size());
		return new TimedEntry(this.start.plus(offset), this.log.get(index));
	}

	private static Duration scaled(Duration duration, double speed) {
		return Duration.ofNanos(Math.round(duration.toNanos() / speed));
	}

	// A log entry and its time.
	record TimedEntry(Instant at, LogEntry entry) {
	}

}
