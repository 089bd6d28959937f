package com.codegen.spring.benchmarks.http;

/**
 * What is asked for.
 */
enum Workload {

	/** One agent run, 552 bytes. */
	RUN("/organizations/4711/agent/run/4253", ""),

	/** A page of 100 log entries, 188 KB. */
	LOGS("/alpha/organizations/4711/agent/run/4253/logs", "?skip=0&limit=100");

	static final long ORGANIZATION = 4711;

	static final long ID = 4253;

	/** The run whose page of log entries has 10 MB. */
	static final long ID_OF_LARGE_PAGE = 9999;

	private final String path;

	private final String query;

	Workload(String path, String query) {
		this.path = path;
		this.query = query;
	}

	/**
	 * The path and query below the version, as the client sends them.
	 */
	String uri() {
		return this.path + this.query;
	}

}
