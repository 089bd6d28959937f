package com.codegen.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of what happens inside a call.
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
	RATE_LIMIT_WAIT("codegen.client.ratelimit.wait", Meter.Type.TIMER, Keys.RATE_CLASS);

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
		RATE_CLASS("rate.class");

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
