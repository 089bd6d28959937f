package com.codegen.spring.sample.live;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.sample.layout.Workspace;

/**
 * One feed for each run somebody looks at, however many they are.
 */
@Component
public class RunFeeds {

	private static final int MOST = 200;

	private static final long BUDGET = 4 * RunFeed.BUDGET;

	private final Map<Key, Entry> feeds = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * Look at a run. One request for the run itself; its log is read if nobody does yet.
	 * @param workspace the organization
	 * @param id the run's id
	 * @return the feed, which follows the run until it has ended or nobody looks
	 */
	public RunFeed open(Workspace workspace, long id) {
		AgentRun run = workspace.codegen().agentRuns().get(id);
		Entry entry = entry(workspace, run);
		entry.feed().update(run);
		follow(entry, run);
		return entry.feed();
	}

	/**
	 * Look at a run again. No request if somebody has looked at it before.
	 * @param workspace the organization
	 * @param id the run's id
	 * @return the feed
	 */
	public RunFeed known(Workspace workspace, long id) {
		Entry entry;
		synchronized (this.feeds) {
			entry = this.feeds.get(new Key(workspace.organizationId(), id));
		}
		if (entry == null) {
			return open(workspace, id);
		}
		follow(entry, entry.feed().state().run());
		return entry.feed();
	}

	private Entry entry(Workspace workspace, AgentRun run) {
		synchronized (this.feeds) {
			Key key = new Key(workspace.organizationId(), run.id());
			Entry entry = this.feeds.get(key);
			if (entry == null || !entry.feed().isOf(run)) {
				RunFeed feed = new RunFeed(run);
				entry = new Entry(feed, new RunFollower(feed, workspace.reactive()));
				this.feeds.put(key, entry);
				shrink();
			}
			return entry;
		}
	}

	private static void follow(Entry entry, AgentRun run) {
		entry.feed().look();
		if (!entry.feed().state().ended() || !run.status().isTerminal()) {
			entry.follower().start();
		}
	}

	/**
	 * Forget the feeds nobody has looked at for the longest time.
	 */
	private void shrink() {
		long weight = this.feeds.values().stream().mapToLong((entry) -> entry.feed().weight()).sum();
		Iterator<Entry> oldest = this.feeds.values().iterator();
		while (oldest.hasNext() && (this.feeds.size() > MOST || weight > BUDGET)) {
			Entry entry = oldest.next();
			if (!entry.feed().isWatched()) {
				weight -= entry.feed().weight();
				oldest.remove();
			}
		}
	}

	/**
	 * Names a run.
	 *
	 * @param organizationId its organization
	 * @param id its id
	 */
	private record Key(long organizationId, long id) {

	}

	/**
	 * A feed and who fills it.
	 *
	 * @param feed the feed
	 * @param follower reads the run
	 */
	private record Entry(RunFeed feed, RunFollower follower) {

	}

}
