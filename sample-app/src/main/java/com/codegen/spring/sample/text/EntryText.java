package com.codegen.spring.sample.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.json.JsonValue;

/**
 * The texts in an entry of a log.
 */
public final class EntryText {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private EntryText() {
	}

	/**
	 * What stands in a row: the thought, else what was seen, else what the tool got.
	 * @param entry the entry
	 * @return a text, maybe of several lines
	 */
	public static String headline(AgentRunLog entry) {
		if (entry.thought() != null && !entry.thought().isBlank()) {
			return entry.thought();
		}
		JsonValue seen = !entry.observation().isNull() ? entry.observation() : entry.toolInput();
		return seen.isNull() ? "" : flat(value(seen));
	}

	private static @Nullable Object value(JsonValue json) {
		return json.as(Object.class);
	}

	private static String flat(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((field) -> field.getKey() + " " + field.getValue())
				.collect(Collectors.joining(" · "));
		}
		return String.valueOf(value);
	}

	/**
	 * The length of all texts.
	 * @param entry the entry
	 * @return the number of characters
	 */
	public static long size(AgentRunLog entry) {
		return size((Object) entry.thought()) + size(value(entry.toolInput())) + size(value(entry.toolOutput()))
				+ size(value(entry.observation()));
	}

	private static long size(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.mapToLong((field) -> String.valueOf(field.getKey()).length() + size(field.getValue()))
				.sum();
		}
		if (value instanceof Iterable<?> items) {
			long sum = 0;
			for (Object item : items) {
				sum += size(item);
			}
			return sum;
		}
		return (value != null) ? value.toString().length() : 0;
	}

	/**
	 * Whether a text is anywhere in an entry, in upper or lower case.
	 * @param entry the entry
	 * @param text the text
	 * @return {@code true} if so
	 */
	public static boolean contains(AgentRunLog entry, String text) {
		return contains(entry.thought(), text) || contains(entry.toolName(), text)
				|| contains(value(entry.toolInput()), text) || contains(value(entry.toolOutput()), text)
				|| contains(value(entry.observation()), text);
	}

	/**
	 * Whether a text is in a value, in upper or lower case.
	 * @param value a text, a number, a map or a list
	 * @param text the text
	 * @return {@code true} if so
	 */
	public static boolean contains(@Nullable Object value, String text) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.anyMatch((field) -> contains(field.getKey(), text) || contains(field.getValue(), text));
		}
		if (value instanceof Iterable<?> items) {
			for (Object item : items) {
				if (contains(item, text)) {
					return true;
				}
			}
			return false;
		}
		return value != null && containsIgnoringCase(value.toString(), text);
	}

	private static boolean containsIgnoringCase(String value, String text) {
		for (int start = 0; start <= value.length() - text.length(); start++) {
			if (value.regionMatches(true, start, text, 0, text.length())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A value of a tool in parts.
	 * @param json the value
	 * @return the parts, none when there is nothing
	 */
	public static List<Part> parts(JsonValue json) {
		return parts(value(json));
	}

	/**
	 * A value of a tool in parts: texts of several lines keep their own block instead of
	 * being written as one line of JSON.
	 * @param value the value
	 * @return the parts, none when there is nothing
	 */
	public static List<Part> parts(@Nullable Object value) {
		if (value == null || (value instanceof Map<?, ?> map && map.isEmpty())) {
			return List.of();
		}
		if (value instanceof Map<?, ?> map && map.values().stream().anyMatch(EntryText::hasLines)) {
			List<Part> parts = new ArrayList<>();
			map.forEach((name, part) -> parts.add(new Part(AgentText.line(String.valueOf(name), 80), text(part))));
			return parts;
		}
		return List.of(new Part("", text(value)));
	}

	private static boolean hasLines(@Nullable Object value) {
		return value instanceof String text && text.indexOf('\n') >= 0;
	}

	private static String text(@Nullable Object value) {
		return (value instanceof String string) ? AgentText.plain(string) : json(value);
	}

	/**
	 * A value as JSON of several lines.
	 * @param value the value
	 * @return harmless text
	 */
	public static String json(@Nullable Object value) {
		return AgentText.plain(JSON.writeValueAsString(value));
	}

	/**
	 * A labelled text.
	 *
	 * @param name the label, maybe empty
	 * @param text the text
	 */
	public record Part(String name, String text) {

	}

}
