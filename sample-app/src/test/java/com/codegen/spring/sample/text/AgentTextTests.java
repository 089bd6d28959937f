package com.codegen.spring.sample.text;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.LogMessageType;
import com.codegen.spring.agentrun.SourceType;

import static org.assertj.core.api.Assertions.assertThat;

class AgentTextTests {

	@Test
	void removesEscapeSequencesAndShowsOtherControls() {
		assertThat(AgentText.plain("a\u001b[31mred\u001b[0m \u001b]0;title\u0007b\u0000c\u202ed"))
			.isEqualTo("ared b\ufffdc\ufffdd");
	}

	@Test
	void keepsLinesAndTabs() {
		assertThat(AgentText.plain("a\r\nb\rc\td")).isEqualTo("a\nb\nc\td");
	}

	@Test
	void takesTheFirstLineWithoutMarks() {
		assertThat(AgentText.line("\n **Fixed** `it`\nand more", 50)).isEqualTo("Fixed it");
	}

	@Test
	void doesNotTearCharacters() {
		String line = AgentText.line("abc\ud83d\ude00def", 5);
		assertThat(line).isEqualTo("abc…");
	}

	@Test
	void keepsLinesOfToolsInTheirOwnBlock() {
		assertThat(EntryText.parts(Map.of("patch", "a\n  b"))).containsExactly(new EntryText.Part("patch", "a\n  b"));
		assertThat(EntryText.parts(Map.of("path", "x")))
			.containsExactly(new EntryText.Part("", "{\n  \"path\" : \"x\"\n}"));
		assertThat(EntryText.parts(Map.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETE,Complete,ok,ok,COMPLETE", "completed,Completed,ok,ok,COMPLETE",
			"ACTIVE,Active,run,run,ACTIVE", "PENDING,Pending,mute,pending,ACTIVE", "paused,Paused,warn,pause,ATTENTION",
			"MAX_ITERATIONS_REACHED,Max iterations reached,warn,warn,ATTENTION", "ERROR,Error,bad,bad,FAILED",
			"CANCELLED,Cancelled,mute,stop,OTHER", "some_new_status,Some new status,mute,unknown,OTHER" })
	void describesStatus(String code, String words, String tone, String icon, StatusGroup group) {
		StatusView view = StatusView.of(AgentRunStatus.of(code));
		assertThat(view.words()).isEqualTo(words);
		assertThat(view.tone()).isEqualTo(tone);
		assertThat(view.icon()).isEqualTo(icon);
		assertThat(view.group()).isEqualTo(group);
		assertThat(view.raw()).isEqualTo(code);
	}

	@Test
	void showsUnknownTypesAndSourcesNeutrally() {
		LogMessageType type = LogMessageType.of("NEW_THING");
		assertThat(EntryGroup.of(type)).isEqualTo(EntryGroup.OTHER);
		assertThat(EntryGroup.OTHER.label(type)).isEqualTo("New thing");
		assertThat(Sources.words(SourceType.of("NEW_THING"))).isEqualTo("New thing");
		assertThat(Sources.words(null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "https://github.com/a/b/pull/318,318", "https://github.com/a/b/pull/318/files,318" })
	void readsNumberOfPullRequest(String address, String number) {
		assertThat(SafeLink.https(address)).isEqualTo(address);
		assertThat(SafeLink.pullRequestNumber(address)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "http://github.com/a", "javascript:alert(1)", "https://user@evil.example/", "https:///a", "ht tp:" })
	void followsNothingElse(String address) {
		assertThat(SafeLink.https(address)).isNull();
	}

}
