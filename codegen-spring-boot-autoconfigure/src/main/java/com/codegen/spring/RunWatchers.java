package com.codegen.spring;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.watch.PollQuota;
import com.codegen.spring.watch.RunWatcher;
import com.codegen.spring.watch.WatchListener;
import com.codegen.spring.watch.WatchSettings;
import com.codegen.spring.watch.WatchState;

/**
 * The watchers of one client: one for each organization, all with one quota.
 */
final class RunWatchers {

	private final Map<OrganizationId, RunWatcher> watchers = new ConcurrentHashMap<>();

	private final WatchSettings settings;

	private final PollQuota quota;

	private final WatchListener listener;

	private final TimeSource time;

	private volatile boolean closed;

	RunWatchers(TemplateSettings settings) {
		RateLimit limit = settings.rateLimits.get(RateClass.STANDARD);
		this.settings = settings.watch;
		this.quota = new PollQuota(settings.time, limit.permits(), limit.window(), settings.watch.quotaShare());
		this.listener = settings.watchListener;
		this.time = settings.time;
	}

	/**
	 * The watcher of an organization.
	 * @param organizationId the organization
	 * @param operations reads its runs
	 */
	RunWatcher of(OrganizationId organizationId, ReactiveAgentRunOperations operations) {
		RunWatcher watcher = this.watchers.computeIfAbsent(organizationId,
				(id) -> RunWatcher.polling(operations, this.settings.interval(), this.quota, this.listener, this.time));
		if (this.closed) {
			watcher.close();
		}
		return watcher;
	}

	/**
	 * A run was created or resumed.
	 * @param watcher the watcher of its organization
	 * @param run the run
	 */
	void started(RunWatcher watcher, AgentRun run) {
		watcher.refreshNewest();
		if (this.settings.watchStarted()) {
			watcher.watchUntilEnded(run);
		}
	}

	/**
	 * What all of them are doing together.
	 */
	WatchState state() {
		int runs = 0;
		Duration lag = Duration.ZERO;
		for (RunWatcher watcher : this.watchers.values()) {
			WatchState state = watcher.state();
			runs += state.runs();
			lag = (state.lag().compareTo(lag) > 0) ? state.lag() : lag;
		}
		return new WatchState(runs, lag, this.quota.used());
	}

	void close() {
		this.closed = true;
		this.watchers.values().forEach(RunWatcher::close);
	}

}
