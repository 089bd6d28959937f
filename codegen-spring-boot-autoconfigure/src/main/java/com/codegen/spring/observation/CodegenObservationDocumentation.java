package com.codegen.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of the client.
 */
public enum CodegenObservationDocumentation implements ObservationDocumentation {

	/**
	 * One logical call, with all its attempts and waits.
	 */
	REQUEST {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultCodegenObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinality.values();
		}

	};

	/**
	 * Keys of few values: the tags of the timer.
	 */
	public enum LowCardinality implements KeyName {

		/** The operation, for example {@code agent-run.get}. */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, what is known about the effect of a failed call
		 * ({@code NOT_SENT}, {@code REJECTED}, {@code UNKNOWN}, {@code APPLIED}),
		 * {@code CANCELLED}, or {@code none} while the call is going on.
		 */
		OUTCOME("outcome"),

		/** The HTTP status of the last response, or {@code none}. */
		STATUS("status"),

		/**
		 * The failure's simple class name, as Micrometer itself gives it, or
		 * {@code none}.
		 */
		ERROR("error");

		private final String key;

		LowCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys of many values: seen by tracing, not by meters.
	 */
	public enum HighCardinality implements KeyName {

		/** The number of requests that were sent. */
		ATTEMPTS("attempts");

		private final String key;

		HighCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
