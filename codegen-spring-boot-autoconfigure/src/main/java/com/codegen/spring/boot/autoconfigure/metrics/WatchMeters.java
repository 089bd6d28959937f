package com.codegen.spring.boot.autoconfigure.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.observation.CodegenMeters;
import com.codegen.spring.observation.CodegenMeters.Keys;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatchFailure;
import com.codegen.spring.watch.WatchListener;

/**
 * Counts and times the runs that end while they are followed, as {@link CodegenMeters}
 * documents. Only statuses that are known to be an end become tags, so there are few.
 *
 * @param registry the registry of the meters
 * @param clock tells when a run has ended
 */
record WatchMeters(MeterRegistry registry, Clock clock) implements WatchListener {

	@Override
	public void onChange(RunChange change) {
		AgentRun run = change.run();
		if (!run.status().isTerminal()) {
			return;
		}
		Tags tags = Tags.of(Tag.of(Keys.STATUS.asString(), run.status().code().toUpperCase(Locale.ROOT)));
		this.registry.counter(CodegenMeters.RUNS_ENDED.getName(), tags).increment();
		Instant start = run.createdAt();
		if (start != null) {
			this.registry.timer(CodegenMeters.RUNS_DURATION.getName(), tags)
				.record(Duration.between(start, this.clock.instant()));
		}
	}

	@Override
	public void onFailure(WatchFailure failure) {
		this.registry
			.counter(CodegenMeters.WATCH_FAILURES.getName(), Keys.REASON.asString(), failure.cause().getErrorCode())
			.increment();
	}

}
