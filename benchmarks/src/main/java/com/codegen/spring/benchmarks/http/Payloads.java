package com.codegen.spring.benchmarks.http;

import java.nio.charset.StandardCharsets;

/**
 * The bodies of the responses, of a fixed size.
 */
public final class Payloads {

	static final int RUN_SIZE = 552;

	static final int PAGE_ENTRIES = 100;

	private static final int ENTRY_SIZE = 1925;

	private static final int LARGE_PAGE_ENTRIES = 5500;

	private static final String WORDS = "The tests of the module pass again and the change does what it says. ";

	private Payloads() {
	}

	/**
	 * An agent run.
	 * @return the JSON, 552 bytes
	 */
	public static byte[] run() {
		return padded("""
				{"id":4253,"organization_id":4711,"status":"COMPLETE","created_at":"2026-11-22T01:19:14.207000+00:00",\
				"web_url":"https://codegen.com/agent/trace/4253","result":"%s","summary":"Review PR #123",\
				"source_type":"API","github_pull_requests":[{"id":77,"title":"Bound the retry",\
				"url":"https://github.com/acme/shop/pull/123","created_at":"2026-11-22T01:20:00+00:00"}],\
				"metadata":{"ticket":"SHOP-1"}}""", RUN_SIZE).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A page of log entries.
	 * @return the JSON, 188 KB
	 */
	public static byte[] page() {
		return page(4253, PAGE_ENTRIES);
	}

	static byte[] largePage() {
		return page(Workload.ID_OF_LARGE_PAGE, LARGE_PAGE_ENTRIES);
	}

	private static byte[] page(long run, int entries) {
		StringBuilder page = new StringBuilder(entries * (ENTRY_SIZE + 1) + 300).append("{\"id\":")
			.append(run)
			.append("""
					,"organization_id":4711,"status":"ACTIVE","created_at":"2026-11-22T01:19:14.207000+00:00",\
					"web_url":"https://codegen.com/agent/trace/4253","result":null,"logs":[""");
		for (int i = 0; i < entries; i++) {
			page.append((i != 0) ? "," : "").append(entry());
		}
		return page.append("],\"total_logs\":")
			.append(entries)
			.append(",\"page\":1,\"size\":100,\"pages\":1}")
			.toString()
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String entry() {
		return padded(
				"""
						{"agent_run_id":4253,"created_at":"2026-11-22T01:19:20.114000+00:00","message_type":"ACTION",\
						"thought":"Find out where the delivery is repeated","tool_name":"ripgrep_search",\
						"tool_input":{"query":"retry","file_extensions":[".java",".kt"],"max_results":20,"case_sensitive":false},\
						"tool_output":{"status":"success","matches":[{"file":"Delivery.java","line":57},\
						{"file":"Queue.java","line":112}],"took_ms":41.7},"observation":{"status":"success","output":"%s"}}""",
				ENTRY_SIZE);
	}

	private static String padded(String template, int size) {
		int missing = size - (template.length() - 2);
		return template.replace("%s", WORDS.repeat(missing / WORDS.length() + 1).substring(0, missing));
	}

}
