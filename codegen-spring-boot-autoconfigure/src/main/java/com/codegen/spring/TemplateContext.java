package com.codegen.spring;

import reactor.core.Disposable;

import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.page.TailPace;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimitExchangeFilter;
import com.codegen.spring.task.TaskSettings;

/**
 * What the templates of one client share.
 *
 * @param exchange sends the calls
 * @param rateLimit throttles the calls
 * @param organizations finds the organization
 * @param agents keeps the agents
 * @param tasks what all tasks have in common
 * @param watchers watch the runs
 * @param tails how often followed logs are read
 * @param time measures and waits
 * @param connections ends the calls and closes the connection pool
 */
record TemplateContext(CodegenExchange exchange, RateLimitExchangeFilter rateLimit, OrganizationLookup organizations,
		AgentStore agents, TaskSettings tasks, RunWatchers watchers, TailPace tails, TimeSource time,
		Disposable connections) {

	TemplateContext(CodegenExchange exchange, RateLimitExchangeFilter rateLimit, TemplateSettings settings,
			Disposable connections) {
		this(exchange, rateLimit,
				new OrganizationLookup(ReactiveOrganizationOperations.of(exchange, OrganizationId.of(0)),
						settings.time),
				settings.agentStore, tasks(settings), new RunWatchers(settings),
				tails(settings.rateLimits.get(RateClass.LOGS), settings.time), settings.time, connections);
	}

	private static TaskSettings tasks(TemplateSettings settings) {
		RateLimit limit = settings.rateLimits.get(RateClass.RUN_CREATION);
		return new TaskSettings(settings.watch.timeout(), limit.window().dividedBy(limit.permits()));
	}

	private static TailPace tails(RateLimit limit, TimeSource time) {
		return new TailPace(time, limit.permits(), limit.window());
	}

	void close() {
		this.watchers.close();
		this.connections.dispose();
	}

}
