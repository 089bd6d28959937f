package com.codegen.spring.agent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation on agents.
 */
@Covers(blocking = AgentOperations.class, reactive = ReactiveAgentOperations.class)
class AgentCallsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	@RegisterExtension
	static final Operations calls = new Operations();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@Test
	void work() {
		AgentOperations agents = calls.recorded(AgentOperations.class, this.template.agents());
		agents.create(Agent.of("one"));
		agents.update(Agent.of("one").withModel("a"));
		agents.update("one", (agent) -> agent.withDescription("b"));
		assertThat(agents.get("one").profile().model()).isEqualTo("a");
		assertThat(agents.list()).hasSize(1);
		agents.run("one", "Work");
		agents.run("one", TaskRequest.of("Work"));
		agents.delete("one");
		assertThat(agents.list()).isEmpty();
		assertThat(this.server.simulation().runCount()).isEqualTo(2);
	}

	@Test
	void workReactively() {
		ReactiveAgentOperations agents = calls.recorded(ReactiveAgentOperations.class,
				this.template.reactive().agents());
		agents.create(Agent.of("one")).block();
		agents.update(Agent.of("one").withModel("a")).block();
		agents.update("one", (agent) -> agent.withDescription("b")).block();
		assertThat(agents.get("one").block().profile().model()).isEqualTo("a");
		assertThat(agents.list().collectList().block()).hasSize(1);
		agents.run("one", "Work").block();
		agents.run("one", TaskRequest.of("Work")).block();
		agents.delete("one").block();
		assertThat(agents.list().collectList().block()).isEmpty();
		assertThat(this.server.simulation().runCount()).isEqualTo(2);
	}

}
