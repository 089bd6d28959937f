package com.codegen.spring.sample.run;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import com.codegen.spring.sample.live.LogLine;

/**
 * Which entries of a log to show.
 *
 * @param type the name of a group of entries, empty for all
 * @param q a text in the entries, empty for any
 */
public record LogFilter(String type, String q) {

	private static final int TEXT_LENGTH = 200;

	static LogFilter of(@Nullable String type, @Nullable String q) {
		String text = (q != null) ? q.strip() : "";
		return new LogFilter((type != null) ? type : "", text.substring(0, Math.min(TEXT_LENGTH, text.length())));
	}

	/**
	 * Whether all entries are wanted.
	 * @return {@code false} when a filter is set
	 */
	public boolean isEmpty() {
		return this.type.isEmpty() && this.q.isEmpty();
	}

	boolean matches(LogLine line) {
		return (this.type.isEmpty() || this.type.equals(line.group().code()))
				&& (this.q.isEmpty() || line.contains(this.q));
	}

	/**
	 * The address of something below a run for this filter.
	 * @param path the path
	 * @param other the group to show instead
	 * @return the path with a query
	 */
	String address(String path, String other) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("type", other);
		values.put("q", this.q);
		values.values().removeIf(String::isEmpty);
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
		values.keySet().forEach((name) -> builder.queryParam(name, "{" + name + "}"));
		return builder.encode().buildAndExpand(values).toUriString();
	}

}
