package com.codegen.spring.sample.live;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import com.codegen.spring.sample.layout.Workspace;

/**
 * The newest runs of each organization.
 */
@Component
public class RecentRuns {

	private final Map<Long, RunList> lists = new ConcurrentHashMap<>();

	/**
	 * The newest runs of an organization.
	 * @param workspace the organization
	 * @return its list
	 */
	public RunList of(Workspace workspace) {
		return this.lists.computeIfAbsent(workspace.organizationId(),
				(id) -> new RunList(workspace.reactive(), Clock.systemUTC()));
	}

}
