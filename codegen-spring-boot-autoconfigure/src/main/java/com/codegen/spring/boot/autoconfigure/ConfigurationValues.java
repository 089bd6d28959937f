package com.codegen.spring.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes lists of what the binder, where the target type is open, binds as maps with the
 * keys 0, 1, 2 and so on.
 */
final class ConfigurationValues {

	private ConfigurationValues() {
	}

	static Map<String, Object> withLists(Map<String, Object> values) {
		Map<String, Object> converted = new LinkedHashMap<>(values);
		converted.replaceAll((key, value) -> convert(value));
		return converted;
	}

	private static Object convert(Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			return value;
		}
		Map<String, Object> converted = new LinkedHashMap<>();
		map.forEach((key, nested) -> converted.put(String.valueOf(key), convert(nested)));
		return isList(converted) ? List.copyOf(converted.values()) : converted;
	}

	private static boolean isList(Map<String, Object> map) {
		int index = 0;
		for (String key : map.keySet()) {
			if (!key.equals(Integer.toString(index++))) {
				return false;
			}
		}
		return index > 0;
	}

}
