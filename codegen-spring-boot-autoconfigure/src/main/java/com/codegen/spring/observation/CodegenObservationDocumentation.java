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
	 * One logical call, including all its attempts and waits.
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
	 * Keys with few values. They are tags of the timer.
	 */
	public enum LowCardinality implements KeyName {

		/** The operation, for example {@code agent-run.get}. */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, the outcome of a failed call ({@code NOT_SENT},
		 * {@code REJECTED}, {@code UNKNOWN}, {@code APPLIED}), {@code CANCELLED}, or
		 * {@code none} while the call is in progress.
		 */
		OUTCOME("outcome"),

		/** The HTTP status of the last response, or {@code none}. */
		STATUS("status"),

		/**
		 * The simple class name of the exception, as in Micrometer, or {@code none}.
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
	 * Keys with many values. They are part of spans, but not of meters.
	 */
	public enum HighCardinality implements KeyName {

		/** The number of HTTP requests that were sent. */
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
