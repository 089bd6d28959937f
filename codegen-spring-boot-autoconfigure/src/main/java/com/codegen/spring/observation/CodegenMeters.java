package com.codegen.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of attempts, retries and waits inside calls, and of watched agent runs.
 */
public enum CodegenMeters implements MeterDocumentation {

	/**
	 * HTTP requests that were sent or attempted, including retries.
	 */
	ATTEMPTS("codegen.client.attempts", Meter.Type.COUNTER, Keys.OPERATION),

	/**
	 * Retries, by reason.
	 */
	RETRIES("codegen.client.retries", Meter.Type.COUNTER, Keys.OPERATION, Keys.REASON),

	/**
	 * Time spent waiting for a rate limit permit.
	 */
	RATE_LIMIT_WAIT("codegen.client.ratelimit.wait", Meter.Type.TIMER, Keys.RATE_CLASS),

	/**
	 * Agent runs that ended while they were watched.
	 */
	RUNS_ENDED("codegen.runs.ended", Meter.Type.COUNTER, Keys.STATUS),

	/**
	 * Time from the start of an agent run to the detection of its end.
	 */
	RUNS_DURATION("codegen.runs.duration", Meter.Type.TIMER, Keys.STATUS),

	/**
	 * Agent runs that are being watched.
	 */
	WATCH_RUNS("codegen.watch.runs", Meter.Type.GAUGE),

	/**
	 * Delay of the most overdue poll.
	 */
	WATCH_LAG("codegen.watch.lag", Meter.Type.GAUGE),

	/**
	 * Share of the STANDARD rate limit that polling used in the last window, 0 to 1.
	 */
	WATCH_QUOTA("codegen.watch.quota.used", Meter.Type.GAUGE),

	/**
	 * Failed sweeps over the watched runs, by reason.
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

		/** The final status of an agent run, for example {@code COMPLETE}. */
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
