package com.codegen.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of what happens inside calls, and of the runs that are followed.
 */
public enum CodegenMeters implements MeterDocumentation {

	/**
	 * Requests that were sent, or tried: more than the calls by what was repeated.
	 */
	ATTEMPTS("codegen.client.attempts", Meter.Type.COUNTER, Keys.OPERATION),

	/**
	 * Calls that were repeated, by the reason.
	 */
	RETRIES("codegen.client.retries", Meter.Type.COUNTER, Keys.OPERATION, Keys.REASON),

	/**
	 * Waits for a permit of the rate limit.
	 */
	RATE_LIMIT_WAIT("codegen.client.ratelimit.wait", Meter.Type.TIMER, Keys.RATE_CLASS),

	/**
	 * Agent runs that ended while they were followed.
	 */
	RUNS_ENDED("codegen.runs.ended", Meter.Type.COUNTER, Keys.STATUS),

	/**
	 * Time from the start of an agent run until its end was seen.
	 */
	RUNS_DURATION("codegen.runs.duration", Meter.Type.TIMER, Keys.STATUS),

	/**
	 * Agent runs that are being followed.
	 */
	WATCH_RUNS("codegen.watch.runs", Meter.Type.GAUGE),

	/**
	 * How much later than planned the run is that waits longest for its next look.
	 */
	WATCH_LAG("codegen.watch.lag", Meter.Type.GAUGE),

	/**
	 * Part of the limit of class STANDARD that was spent on looking in the last window, 0
	 * to 1.
	 */
	WATCH_QUOTA("codegen.watch.quota.used", Meter.Type.GAUGE),

	/**
	 * Sweeps over the runs that failed, by the reason.
	 */
	WATCH_FAILURES("codegen.watch.failures", Meter.Type.COUNTER, Keys.REASON);

	private final String name;

	private final Meter.Type type;

	private final Keys[] keys;

	CodegenMeters(String name, Meter.Type type, Keys... keys) {
		this.name = name;
		this.type = type;
		this.keys = keys;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.keys.clone();
	}

	/**
	 * The tags.
	 */
	public enum Keys implements KeyName {

		/** The operation, for example {@code agent-run.get}. */
		OPERATION("operation"),

		/** The kind of failure, for example {@code rate_limit}. */
		REASON("reason"),

		/** The rate class, for example {@code STANDARD}. */
		RATE_CLASS("rate.class"),

		/** The status an agent run ended with, for example {@code COMPLETE}. */
		STATUS("status");

		private final String key;

		Keys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
