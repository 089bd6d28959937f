package com.codegen.spring.boot.autoconfigure;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

class AgentPropertiesTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CodegenAutoConfiguration.class))
		.withPropertyValues("codegen.token=" + this.server.token(), "codegen.base-url=" + this.server.baseUrl());

	@Test
	void declaresAgents() {
		this.runner
			.withPropertyValues("codegen.agents.code-reviewer.type=code-review",
					"codegen.agents.code-reviewer.description=Reviews", "codegen.agents.code-reviewer.model=a-model",
					"codegen.agents.code-reviewer.engine=claude_code", "codegen.agents.code-reviewer.repo-id=501",
					"codegen.agents.code-reviewer.instructions=Be kind.",
					"codegen.agents.code-reviewer.configuration.max_files=3", "codegen.agents.plain.model=other")
			.run((context) -> {
				CodegenTemplate template = context.getBean(CodegenTemplate.class);
				assertThat(template.agents().list())
					.containsExactly(
							new Agent("code-reviewer", AgentType.CODE_REVIEW, "Reviews", "a-model",
									AgentEngine.CLAUDE_CODE, 501L, "Be kind.", Map.of("max_files", "3")),
							Agent.of("plain").withModel("other"));
				template.runTask("code-reviewer", "Work");
				assertThat(this.server.simulation().runs().get(0).prompt()).isEqualTo("Be kind.\n\nWork");
			});
	}

	@Test
	void keepsListsAndMapsOfTheConfiguration() {
		this.runner
			.withPropertyValues("codegen.agents.a.configuration.focus[0]=security",
					"codegen.agents.a.configuration.focus[1]=speed", "codegen.agents.a.configuration.limits.files=3")
			.run((context) -> assertThat(context.getBean(AgentStore.class).find("a").orElseThrow().configuration())
				.isEqualTo(Map.of("focus", List.of("security", "speed"), "limits", Map.of("files", "3"))));
	}

	@Test
	void hasNoAgentsByDefault() {
		this.runner.run((context) -> assertThat(context.getBean(CodegenTemplate.class).agents().list()).isEmpty());
	}

	@Test
	void putsTheAgentsIntoTheApplicationsStoreInPlaceOfOlderOnes() {
		this.runner.withUserConfiguration(OwnStore.class)
			.withPropertyValues("codegen.agents.old.model=new-model")
			.run((context) -> {
				assertThat(context).hasSingleBean(AgentStore.class);
				assertThat(context.getBean(CodegenTemplate.class).agents().list()).containsExactly(Agent.of("kept"),
						Agent.of("old").withModel("new-model"));
			});
	}

	@Test
	void refusesANameAnAgentCannotHave() {
		this.runner.withPropertyValues("codegen.agents.Reviewer.model=a-model").run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(CodegenConfigurationException.class);
			assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'codegen.agents' has an agent whose name");
		});
	}

	@Test
	void doesNotShowInstructionsAndHeaders() {
		this.runner
			.withPropertyValues("codegen.agents.a.instructions=s3cr3t", "codegen.agents.a.configuration.key=s3cr3t",
					"codegen.headers.X-Key=s3cr3t")
			.run((context) -> {
				CodegenProperties properties = context.getBean(CodegenProperties.class);
				assertThat(properties.toString()).doesNotContain("s3cr3t");
				assertThat(properties.agents().toString()).contains("AgentProfile").doesNotContain("s3cr3t");
			});
	}

	@Test
	void sendsDeclaredHeaders() {
		this.runner.withPropertyValues("codegen.headers.X-Organization-ID=4711").run((context) -> {
			context.getBean(CodegenTemplate.class).users().me();
			assertThat(this.server.requests().get(0).header("X-Organization-ID")).isEqualTo("4711");
		});
	}

	@Test
	void refusesADeclaredAuthorization() {
		this.runner.withPropertyValues("codegen.headers.Authorization=Bearer s3cr3t").run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(CodegenConfigurationException.class);
			assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'codegen.headers.Authorization' must not be set")
				.hasMessageNotContaining("s3cr3t");
		});
	}

	@Test
	void startsWithoutAnOrganizationAndFindsItLater() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.server.requests()).isEmpty();
			assertThat(context.getBean(CodegenTemplate.class).organizationId()).isEqualTo(this.server.organizationId());
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStore {

		@Bean
		AgentStore agentStore() {
			AgentStore store = AgentStore.inMemory();
			store.insert(Agent.of("kept"));
			store.insert(Agent.of("old").withModel("old-model"));
			return store;
		}

	}

}
