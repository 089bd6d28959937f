package com.codegen.spring.sample.run;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.EntryGroup;
import com.codegen.spring.sample.text.EntryText;
import com.codegen.spring.sample.text.EntryText.Part;
import com.codegen.spring.sample.text.Markdown;

/**
 * The texts of an entry. Very long ones are cut unless all of it is asked for.
 *
 * @param number the entry's place, from 1
 * @param thought what the agent thought
 * @param input what the tool was given
 * @param output what the tool gave back
 * @param seen the title of what the agent saw
 * @param observation what the agent saw
 * @param markdown the agent's answer as HTML, {@code null} when this is none
 * @param cut whether something was left out
 */
public record EntryView(int number, @Nullable String thought, List<Part> input, List<Part> output, String seen,
		List<Part> observation, @Nullable String markdown, boolean cut) {

	static final int LONGEST = 20_000;

	static EntryView of(int index, AgentRunLog entry, boolean whole) {
		Cutter cutter = new Cutter(whole ? Integer.MAX_VALUE : LONGEST);
		EntryGroup group = EntryGroup.of(entry.messageType());
		String answer = (group == EntryGroup.ANSWER && entry.observation().kind() == JsonValue.Kind.TEXT)
				? cutter.cut(entry.observation().asText()) : null;
		String thought = (entry.thought() != null) ? cutter.cut(AgentText.plain(entry.thought())) : null;
		List<Part> observation = (answer != null) ? List.of() : cutter.cut(EntryText.parts(entry.observation()));
		List<Part> input = cutter.cut(EntryText.parts(entry.toolInput()));
		List<Part> output = cutter.cut(EntryText.parts(entry.toolOutput()));
		return new EntryView(index + 1, thought, input, output, title(group), observation,
				(answer != null) ? Markdown.toHtml(answer) : null, cutter.hasCut);
	}

	private static String title(EntryGroup group) {
		return switch (group) {
			case ANSWER -> "Answer";
			case MESSAGE -> "Message";
			default -> "Observation";
		};
	}

	/**
	 * Cuts texts and remembers that it did.
	 */
	private static final class Cutter {

		private final int longest;

		private boolean hasCut;

		Cutter(int longest) {
			this.longest = longest;
		}

		List<Part> cut(List<Part> parts) {
			List<Part> shortened = new ArrayList<>();
			parts.forEach((part) -> shortened.add(new Part(part.name(), cut(part.text()))));
			return shortened;
		}

		String cut(String text) {
			if (text.length() <= this.longest) {
				return text;
			}
			this.hasCut = true;
			return text.substring(0, AgentText.cut(text, this.longest));
		}

	}

}
