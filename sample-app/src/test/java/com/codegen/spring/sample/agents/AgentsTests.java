package com.codegen.spring.sample.agents;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class AgentsTests {

	@Autowired
	private CodegenOperations codegen;

	@Autowired
	private SampleClient client;

	@AfterEach
	void deleteAll() {
		this.codegen.agents().list().forEach((agent) -> this.codegen.agents().delete(agent.name()));
	}

	@Test
	void createsAndShowsAgent() {
		assertThat(this.client.submit("/agents", "name", "code-reviewer", "type", "code_review", "description",
				"Reads pull requests", "model", "sonnet", "engine", "claude_code", "repoId", "7", "instructions",
				"Be brief."))
			.hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader("Location", "/agents");
		Agent agent = this.codegen.agents().get("code-reviewer").profile();
		assertThat(agent.type()).isEqualTo(AgentType.CODE_REVIEW);
		assertThat(agent.repoId()).isEqualTo(7);
		assertThat(this.client.get("/agents")).bodyText().contains("code-reviewer", "Reads pull requests", "sonnet");
		assertThat(this.client.get("/agents/code-reviewer")).hasStatusOk()
			.bodyText()
			.contains("Be brief.</textarea>", "value=\"claude_code\"", "Delete this agent?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Code Reviewer", "a/b", "<b>" })
	void keepsWhatWasEnteredWhenNameCannotBeUsed(String name) {
		assertThat(this.client.submit("/agents", "name", name, "repoId", "many", "instructions", "Be brief."))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write 1 to 64 of the characters", "Write the id of a repository", "Be brief.</textarea>");
		assertThat(this.codegen.agents().list()).isEmpty();
	}

	@Test
	void refusesSecondAgentOfAName() {
		this.client.submit("/agents", "name", "tester", "instructions", "First");
		assertThat(this.client.submit("/agents", "name", "tester", "instructions", "Second"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is an agent of this name.", "Second</textarea>");
		assertThat(this.codegen.agents().get("tester").profile().instructions()).isEqualTo("First");
	}

	@Test
	void changesAgent() {
		this.client.submit("/agents", "name", "tester", "model", "sonnet", "repoId", "7");
		assertThat(this.client.submit("/agents/tester", "name", "tester", "model", "opus", "repoId", ""))
			.hasStatus(HttpStatus.SEE_OTHER);
		Agent agent = this.codegen.agents().get("tester").profile();
		assertThat(agent.model()).isEqualTo("opus");
		assertThat(agent.repoId()).isNull();
		assertThat(this.client.submit("/agents/tester", "name", "tester", "model", "haiku", "repoId", "-1"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("value=\"haiku\"", "Write the id of a repository");
		assertThat(this.codegen.agents().get("tester").profile().model()).isEqualTo("opus");
	}

	@Test
	void deletesAgent() {
		this.client.submit("/agents", "name", "tester");
		assertThat(this.client.submit("/agents/tester/delete")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.client.page("/agents/tester")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("There is no such page");
		assertThat(this.client.get("/agents")).bodyText().contains("No agents yet");
	}

	@Test
	void startsRunWithAgent() {
		this.client.submit("/agents", "name", "tester", "instructions", "Write tests first.");
		assertThat(this.client.get("/runs/new?agent=tester")).bodyText()
			.contains("<option value=\"tester\" selected=\"selected\">tester</option>");
		assertThat(this.client.submit("/runs", "prompt", "Fix it", "agent", "tester")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.client.submit("/runs", "prompt", "Fix it", "agent", "gone"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is no such agent any more.", "Fix it</textarea>");
	}

}
