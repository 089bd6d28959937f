package com.codegen.spring.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.codegen.spring.agentrun.AgentRun;

/**
 * The ends that were told of, the last ones of them: who waits for a run that has ended
 * already must not make it end a second time for everybody else.
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
	 * Take note of a run.
	 * @param run the run as it was seen
	 * @return whether it is not the end that is known
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
	 * Forget the end of a run that goes on.
	 */
	void goesOn(long id) {
		this.ends.remove(id);
	}

}
