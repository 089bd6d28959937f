package com.codegen.spring.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.codegen.spring.agentrun.AgentRun;

/**
 * The most recent ends that the listener was notified of. Waiting for a run that has
 * already ended does not notify the listener of its end a second time.
 */
final class EndedRuns {

	private static final int MOST = 10_000;

	private final Map<Long, Integer> ends = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * Record a run.
	 * @param run the run as it was read
	 * @return whether this is not an end that is already known
	 */
	boolean isNews(AgentRun run) {
		if (!run.status().isTerminal()) {
			this.ends.remove(run.id());
			return true;
		}
		int end = Objects.hash(run.status(), run.result());
		Integer known = this.ends.put(run.id(), end);
		return known == null || known != end;
	}

	/**
	 * Forget the end of a run that was resumed.
	 */
	void reopen(long id) {
		this.ends.remove(id);
	}

}
