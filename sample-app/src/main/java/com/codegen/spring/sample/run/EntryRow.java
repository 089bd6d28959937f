package com.codegen.spring.sample.run;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.text.Quantity;

/**
 * A row of the log.
 *
 * @param number its place, from 1
 * @param group the name of its group
 * @param label what it is, in words
 * @param rawType what it is, as the server sent it
 * @param at when it was written
 * @param offset how long after the start of the run
 * @param tool the tool, {@code null} when there was none
 * @param headline what it is about
 * @param size the length of its texts
 * @param body its texts, {@code null} to let the reader ask for them
 */
public record EntryRow(int number, String group, String label, String rawType, @Nullable Instant at, String offset,
		@Nullable String tool, String headline, String size, @Nullable EntryView body) {

	static EntryRow of(LogLine line, @Nullable Instant start, boolean open) {
		Instant at = line.entry().createdAt();
		String offset = (start != null && at != null) ? Quantity.offset(Duration.between(start, at)) : "";
		return new EntryRow(line.index() + 1, line.group().code(), line.group().label(line.entry().messageType()),
				line.entry().messageType().code(), at, offset, line.tool(), line.headline(),
				(line.size() > 0) ? Quantity.size(line.size()) : "",
				(open && line.kept()) ? EntryView.of(line.index(), line.entry(), false) : null);
	}

}
