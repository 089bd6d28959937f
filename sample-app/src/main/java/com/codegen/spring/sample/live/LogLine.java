package com.codegen.spring.sample.live;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.EntryGroup;
import com.codegen.spring.sample.text.EntryText;

/**
 * An entry of a log as the feed keeps it.
 *
 * @param index its place, from 0
 * @param group its kind
 * @param headline what stands in its row
 * @param size the length of its texts
 * @param entry the entry, without its texts when they are too long to be kept
 * @param kept whether the texts are here
 */
public record LogLine(int index, EntryGroup group, String headline, long size, AgentRunLog entry, boolean kept) {

	private static final int HEADLINE = 240;

	static LogLine of(int index, AgentRunLog entry, long largest) {
		long size = EntryText.size(entry);
		boolean kept = size <= largest;
		String headline = AgentText.line(EntryText.headline(entry), HEADLINE);
		return new LogLine(index, EntryGroup.of(entry.messageType()), headline, size, kept ? entry : withoutText(entry),
				kept);
	}

	private static AgentRunLog withoutText(AgentRunLog entry) {
		return new AgentRunLog(entry.agentRunId(), entry.createdAt(), entry.messageType(), null, entry.toolName(),
				JsonValue.NULL, JsonValue.NULL, JsonValue.NULL);
	}

	/**
	 * The tool that was used.
	 * @return its name, {@code null} when there was none
	 */
	public @Nullable String tool() {
		String name = this.entry.toolName();
		return (name != null) ? AgentText.line(name, 60) : null;
	}

	/**
	 * Whether a text is in it, in upper or lower case.
	 * @param text the text
	 * @return {@code true} if so; of an entry that was too long only the row is searched
	 */
	public boolean contains(String text) {
		return EntryText.contains(this.headline, text) || EntryText.contains(this.entry, text);
	}

}
