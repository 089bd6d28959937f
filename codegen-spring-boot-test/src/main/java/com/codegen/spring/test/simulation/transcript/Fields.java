package com.codegen.spring.test.simulation.transcript;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the objects of log entries, with their fields in the order given.
 */
final class Fields {

	private Fields() {
	}

	static Map<String, Object> of(Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return fields;
	}

}
