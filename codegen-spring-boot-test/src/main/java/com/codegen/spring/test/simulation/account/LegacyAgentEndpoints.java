package com.codegen.spring.test.simulation.account;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.test.simulation.rest.Body;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.NamedPage;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Slice;

/**
 * The agents of the first Python client, which the public API does not have.
 */
public final class LegacyAgentEndpoints {

	private final Map<Long, Agent> agents = new TreeMap<>();

	private long nextId = 1;

	/**
	 * Create an agent.
	 * @param call the input
	 * @return the agent
	 */
	public Object create(Call call) {
		call.organization();
		Body body = call.body();
		String name = body.text("name");
		Changes changes = Changes.of(body);
		call.verify();
		Agent agent = new Agent(this.nextId++, name, "general", "", null, call.now(), call.now());
		return save(agent.with(changes, call.now()));
	}

	/**
	 * List the agents.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		call.organization();
		Slice slice = call.offsetSlice();
		call.verify();
		return NamedPage.of("agents", this.agents.values().stream().map(View::of).toList(), slice);
	}

	/**
	 * Show an agent.
	 * @param call the input
	 * @return the agent
	 */
	public Object get(Call call) {
		return View.of(find(call));
	}

	/**
	 * Change an agent.
	 * @param call the input
	 * @return the changed agent
	 */
	public Object update(Call call) {
		Changes changes = Changes.of(call.body());
		return save(find(call).with(changes, call.now()));
	}

	/**
	 * Delete an agent.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object delete(Call call) {
		Agent agent = find(call);
		this.agents.remove(agent.id());
		return new Deleted(true, String.valueOf(agent.id()));
	}

	private Agent find(Call call) {
		call.organization();
		long id = call.pathId("agent_id");
		call.verify();
		Agent agent = this.agents.get(id);
		if (agent == null) {
			throw Rejection.notFound("Agent not found.");
		}
		return agent;
	}

	private View save(Agent agent) {
		this.agents.put(agent.id(), agent);
		return View.of(agent);
	}

	/**
	 * What a request changes; the kind of agent and its configuration go by two names.
	 */
	private record Changes(@Nullable String name, @Nullable String type, @Nullable String description,
			@Nullable ObjectNode configuration) {

		static Changes of(Body body) {
			String type = body.optionalText("type");
			ObjectNode configuration = body.optionalObject("configuration");
			return new Changes(body.optionalText("name"), (type != null) ? type : body.optionalText("agent_type"),
					body.optionalText("description"),
					(configuration != null) ? configuration : body.optionalObject("config"));
		}

	}

	private record Agent(long id, String name, String type, String description, @Nullable ObjectNode configuration,
			Instant createdAt, Instant updatedAt) {

		Agent with(Changes changes, Instant now) {
			return new Agent(this.id, Objects.requireNonNullElse(changes.name(), this.name),
					Objects.requireNonNullElse(changes.type(), this.type),
					Objects.requireNonNullElse(changes.description(), this.description),
					(changes.configuration() != null) ? changes.configuration() : this.configuration, this.createdAt,
					now);
		}

	}

	record View(String id, String name, String type, String agentType, String description, Object configuration,
			String createdAt, String updatedAt) {

		static View of(Agent agent) {
			return new View(String.valueOf(agent.id()), agent.name(), agent.type(), agent.type(), agent.description(),
					(agent.configuration() != null) ? agent.configuration() : Map.of(), Json.time(agent.createdAt()),
					Json.time(agent.updatedAt()));
		}

	}

	record Deleted(boolean success, String id) {
	}

}
