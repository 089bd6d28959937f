package com.codegen.spring.boot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatchFailure;
import com.codegen.spring.watch.WatchListener;
import com.codegen.spring.watch.event.AgentRunChangedEvent;
import com.codegen.spring.watch.event.AgentRunCompletedEvent;
import com.codegen.spring.watch.event.AgentRunFailedEvent;
import com.codegen.spring.watch.event.RunWatchFailedEvent;

/**
 * Publishes what the poller finds on another thread, so that listeners may take their
 * time. Holds one undelivered change for each run at most, whatever the listeners do.
 */
final class RunEventPublisher implements WatchListener {

	private static final Log logger = LogFactory.getLog(RunEventPublisher.class);

	private final Map<Long, RunChange> changes = new LinkedHashMap<>();

	private final ApplicationEventPublisher publisher;

	private final Executor executor = singleThread();

	private @Nullable WatchFailure failure;

	private boolean publishing;

	RunEventPublisher(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}

	/**
	 * One thread that ends when there is nothing to publish.
	 */
	private static Executor singleThread() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("codegen-events-");
		threads.setDaemon(true);
		return new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
	}

	@Override
	public void onChange(RunChange change) {
		synchronized (this.changes) {
			this.changes.merge(change.run().id(), change,
					(waiting, newer) -> new RunChange(waiting.previous(), newer.run()));
			publishSoon();
		}
	}

	@Override
	public void onFailure(WatchFailure newer) {
		synchronized (this.changes) {
			this.failure = newer;
			publishSoon();
		}
	}

	private void publishSoon() {
		if (!this.publishing) {
			this.publishing = true;
			this.executor.execute(this::publishAll);
		}
	}

	private void publishAll() {
		List<Object> events = take();
		while (!events.isEmpty()) {
			events.forEach(this::publish);
			events = take();
		}
	}

	/**
	 * Take the events of what has waited longest.
	 */
	private List<Object> take() {
		synchronized (this.changes) {
			List<Object> events = new ArrayList<>();
			if (this.failure != null) {
				events.add(new RunWatchFailedEvent(this.failure));
				this.failure = null;
			}
			this.changes.keySet().stream().findFirst().map(this.changes::remove).ifPresent((change) -> {
				events.add(new AgentRunChangedEvent(change));
				addEnd(change.run(), events);
			});
			this.publishing = !events.isEmpty();
			return events;
		}
	}

	private static void addEnd(AgentRun run, List<Object> events) {
		if (run.status().isTerminal()) {
			events.add(run.status().isSuccessful() ? new AgentRunCompletedEvent(run) : new AgentRunFailedEvent(run));
		}
	}

	private void publish(Object event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (Throwable ex) {
			logger.warn("A listener of " + event.getClass().getSimpleName() + " failed", ex);
		}
	}

}
