package com.codegen.spring.sample.runs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import com.codegen.spring.sample.text.StatusGroup;

/**
 * Which rows of the list to show.
 *
 * @param q a text in the title or the id
 * @param status the name of a {@link StatusGroup}
 * @param source what started the runs
 * @param page which page, from 1
 */
public record RunFilter(String q, String status, String source, int page) {

	private static final int TEXT_LENGTH = 200;

	static RunFilter of(@Nullable String q, @Nullable String status, @Nullable String source, @Nullable Integer page) {
		return new RunFilter(clean(q), clean(status), clean(source), Math.max(1, Objects.requireNonNullElse(page, 1)));
	}

	private static String clean(@Nullable String text) {
		String stripped = (text != null) ? text.strip() : "";
		return stripped.substring(0, Math.min(TEXT_LENGTH, stripped.length()));
	}

	/**
	 * Whether all runs are wanted.
	 * @return {@code false} when a filter is set
	 */
	public boolean isEmpty() {
		return this.q.isEmpty() && this.status.isEmpty() && this.source.isEmpty();
	}

	boolean matchesIgnoringStatus(RunRow row) {
		return (this.source.isEmpty() || this.source.equalsIgnoreCase(row.sourceCode()))
				&& (this.q.isEmpty() || row.contains(this.q.toLowerCase(Locale.ROOT)));
	}

	boolean matchesStatus(RunRow row) {
		return this.status.isEmpty() || this.status.equals(row.status().group().code());
	}

	/**
	 * The same filter for another status.
	 * @param other the group's name, empty for all
	 * @return the first page
	 */
	public RunFilter withStatus(String other) {
		return new RunFilter(this.q, other, this.source, 1);
	}

	/**
	 * The same filter on another page.
	 * @param other the page
	 * @return the filter
	 */
	public RunFilter withPage(int other) {
		return new RunFilter(this.q, this.status, this.source, other);
	}

	/**
	 * The address of the page that shows this.
	 * @return the path and the query
	 */
	public String address() {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/runs");
		Map<String, String> values = new LinkedHashMap<>();
		values.put("q", this.q);
		values.put("status", this.status);
		values.put("source", this.source);
		values.put("page", (this.page > 1) ? Integer.toString(this.page) : "");
		values.values().removeIf(String::isEmpty);
		values.keySet().forEach((name) -> builder.queryParam(name, "{" + name + "}"));
		return builder.encode().buildAndExpand(values).toUriString();
	}

}
