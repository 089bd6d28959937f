package com.codegen.spring.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.agentrun.AgentEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgentTests {

	@Test
	void changesOnlyWhatIsAskedFor() {
		Agent agent = Agent.of("reviewer")
			.withType(AgentType.CODE_REVIEW)
			.withDescription("Reviews")
			.withModel("model")
			.withEngine(AgentEngine.CLAUDE_CODE)
			.withRepoId(7L)
			.withInstructions("Be kind")
			.withConfiguration(Map.of("max_files", 3));
		assertThat(agent).isEqualTo(new Agent("reviewer", AgentType.CODE_REVIEW, "Reviews", "model",
				AgentEngine.CLAUDE_CODE, 7L, "Be kind", Map.of("max_files", 3)));
		assertThat(agent.withModel(null).model()).isNull();
		assertThat(Agent.of("plain"))
			.isEqualTo(new Agent("plain", AgentType.GENERAL, null, null, null, null, null, Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "0", "-", "code-reviewer-2",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void acceptsAName(String name) {
		assertThat(Agent.of(name).name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Reviewer", "code_reviewer", "a b", "../x", "a\n", "\u00e4",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void refusesAName(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> Agent.of(name))
			.withMessageContaining("1 to 64 of the characters a to z, 0 to 9 and -");
	}

	@Test
	void showsNeitherInstructionsNorConfiguration() {
		assertThat(Agent.of("reviewer").withInstructions("secret").withConfiguration(Map.of("key", "secret")))
			.hasToString("Agent[name=reviewer, type=GENERAL]");
	}

	@Test
	void cannotBeChangedFromOutside() {
		Map<String, Object> configuration = new HashMap<>(Map.of("a", 1));
		Agent agent = Agent.of("reviewer").withConfiguration(configuration);
		configuration.put("b", 2);
		assertThat(agent.configuration()).containsOnlyKeys("a");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> agent.configuration().put("b", 2));
	}

	@ParameterizedTest
	@EnumSource
	void spellsTypesInLowerCase(AgentType type) {
		assertThat(type.code()).matches("[a-z_]+").isEqualToIgnoringCase(type.name());
	}

	@Test
	void saysWhichAgentsExist() {
		assertThat(new AgentNotFoundException("x", List.of()))
			.hasMessage("There is no agent 'x'; existing agents: none");
		assertThat(new AgentNotFoundException("x\u001b\n", List.of("a", "b")))
			.hasMessage("There is no agent 'x??'; existing agents: 'a', 'b'");
		assertThat(new AgentNotFoundException("x", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")))
			.hasMessageEndingWith("'i', 'j' and 2 more");
		assertThat(new AgentNotFoundException("x".repeat(1000), List.of()).getMessage()).hasSizeLessThan(200);
	}

}
