package com.codegen.spring.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.json.JsonValue;

/**
 * Says what an entry of a log is about. Each field of it may be missing.
 */
final class EntryText {

	private EntryText() {
	}

	/**
	 * The one text that tells most.
	 */
	static String headline(AgentRunLog entry) {
		String thought = (entry.thought() != null) ? entry.thought() : "";
		String observation = text(entry.observation().as(Object.class));
		boolean thoughtFirst = switch (LogKind.of(entry.messageType())) {
			case ACTION, PLAN, LINK, OTHER -> true;
			default -> false;
		};
		String first = thoughtFirst ? thought : observation;
		String second = thoughtFirst ? observation : thought;
		return first.isBlank() ? second : first;
	}

	/**
	 * Everything the entry has, by name.
	 */
	static List<Map.Entry<String, String>> details(AgentRunLog entry) {
		List<Map.Entry<String, String>> details = new ArrayList<>();
		add(details, "Thought", entry.thought());
		add(details, "Input", readable(entry.toolInput()));
		add(details, "Output", readable(entry.toolOutput()));
		Object observation = entry.observation().as(Object.class);
		add(details, "Observation", (observation instanceof Map) ? Json.pretty(observation) : text(observation));
		return details;
	}

	private static @Nullable String readable(JsonValue value) {
		if (value.isEmpty()) {
			return null;
		}
		return (value.kind() == JsonValue.Kind.TEXT) ? value.asText() : Json.pretty(value);
	}

	private static void add(List<Map.Entry<String, String>> details, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			details.add(Map.entry(name, value));
		}
	}

	private static String text(@Nullable Object observation) {
		if (observation == null) {
			return "";
		}
		if (observation instanceof Map<?, ?> facts) {
			return (facts.get("title") instanceof String title) ? title : words(facts);
		}
		return (observation instanceof String text) ? text : Json.write(observation);
	}

	private static String words(Map<?, ?> facts) {
		return facts.entrySet()
			.stream()
			.map((fact) -> String.valueOf(fact.getKey()).replace('_', ' ') + " "
					+ ((fact.getValue() instanceof Map || fact.getValue() instanceof List) ? Json.write(fact.getValue())
							: fact.getValue()))
			.collect(Collectors.joining(", "));
	}

}
