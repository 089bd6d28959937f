package com.codegen.spring.cli.command.agents;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.cli.output.Card;

/**
 * Shows an agent.
 */
final class AgentCards {

	private AgentCards() {
	}

	static Card of(Agent agent) {
		Card card = new Card(agent).add("Name", agent.name())
			.add("Type", agent.type().code())
			.add("Description", agent.description())
			.add("Model", agent.model())
			.add("Engine", agent.engine())
			.add("Repository", agent.repoId());
		agent.configuration().forEach(card::add);
		return card.body(agent.instructions());
	}

}
