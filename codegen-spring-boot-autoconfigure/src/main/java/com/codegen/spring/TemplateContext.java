package com.codegen.spring;

import java.time.Duration;

import reactor.core.Disposable;

import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.watch.PollInterval;

/**
 * What the templates of one client share.
 *
 * @param exchange sends the calls
 * @param organizations tells the organization
 * @param agents keeps the agents
 * @param interval how often to look at a run somebody waits for
 * @param waitTimeout the longest wait for a run when none is given
 * @param time measures and waits
 * @param watchers let go of those who wait
 * @param connections the connection pool
 */
record TemplateContext(CodegenExchange exchange, OrganizationLookup organizations, AgentStore agents,
		PollInterval interval, Duration waitTimeout, TimeSource time, Disposable.Composite watchers,
		Disposable connections) {

	TemplateContext(CodegenExchange exchange, TemplateSettings settings, Disposable.Composite watchers,
			Disposable connections) {
		this(exchange,
				new OrganizationLookup(ReactiveOrganizationOperations.of(exchange, OrganizationId.of(0)),
						settings.time),
				settings.agentStore, settings.pollInterval, settings.waitTimeout, settings.time, watchers, connections);
	}

	void close() {
		this.watchers.dispose();
		this.connections.dispose();
	}

}
