package com.codegen.spring.cli.output;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.cli.support.TerminalEscapes;
import com.codegen.spring.cli.terminal.CharWidth;
import com.codegen.spring.cli.terminal.ControlText;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTextTests {

	static List<String> escapes() {
		return TerminalEscapes.all();
	}

	@Test
	void knowsFiftyPayloads() {
		assertThat(TerminalEscapes.all()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("escapes")
	void showsControlCharactersInsteadOfObeyingThem(String payload) {
		assertThat(ControlText.visible(payload)).doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");
		assertThat(ControlText.line(payload)).doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");
	}

	@ParameterizedTest
	@MethodSource("escapes")
	void keepsTheMeaningOfJson(String payload) {
		String json = Json.write(Map.of("text", payload));
		assertThat(json).doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");
		assertThat(new JsonMapper().readTree(json).path("text").asString()).isEqualTo(payload);
	}

	@Test
	void keepsWhatIsHarmless() {
		assertThat(ControlText.visible("a\tb\r\nc é 漢字 👩‍💻")).isEqualTo("a\tb\nc é 漢字 👩‍💻");
		assertThat(ControlText.visible("\u001b[31mred")).isEqualTo("␛[31mred");
		assertThat(Json.write("👍")).isEqualTo("\"👍\"");
	}

	@Test
	void measuresWideCharacters() {
		assertThat(CharWidth.of("漢字")).isEqualTo(4);
		assertThat(CharWidth.of("👍")).isEqualTo(2);
		assertThat(CharWidth.of("e\u0301")).isEqualTo(1);
		assertThat(CharWidth.cut("漢字漢字", 5, "…")).isEqualTo("漢字…");
		assertThat(CharWidth.pad("漢", 4)).isEqualTo("漢  ");
	}

}
