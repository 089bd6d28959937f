package com.codegen.spring.sample.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerBuilder;
import com.codegen.spring.test.server.Fault;

/**
 * Puts hostile texts into answers of the API.
 */
final class HostileApi {

	static final List<String> TEXTS = HostileTexts.all();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private HostileApi() {
	}

	/**
	 * A server with as many organizations as there are texts.
	 * @return the running server
	 */
	static CodegenServer start() {
		CodegenServerBuilder builder = CodegenServer.builder().enforceRateLimits(false);
		for (int i = 0; i < TEXTS.size(); i++) {
			builder.organization(i + 1L, TEXTS.get(i));
		}
		return builder.start();
	}

	/**
	 * A page with one item for each text.
	 * @param item makes the fields of an item from its id and its text
	 * @return the page
	 */
	static Map<String, Object> page(BiFunction<Long, String, Map<String, Object>> item) {
		List<Map<String, Object>> items = IntStream.range(0, TEXTS.size())
			.mapToObj((i) -> item.apply(i + 1L, TEXTS.get(i)))
			.toList();
		return Map.of("items", items, "total", items.size(), "page", 1, "size", items.size(), "pages", 1);
	}

	/**
	 * A run, which changes may follow.
	 * @param id its id
	 * @param status its status
	 * @return the fields
	 */
	static Map<String, Object> run(long id, String status) {
		return new LinkedHashMap<>(Map.of("id", id, "organization_id", 1, "status", status, "created_at",
				"2026-11-22T06:00:00Z", "github_pull_requests", List.of()));
	}

	static void answer(CodegenServer server, String path, Object body) {
		server.always((request) -> request.method().equals("GET") && request.path().endsWith(path), json(body));
	}

	private static Fault json(Object body) {
		return Fault.rawBody("application/json", JSON.writeValueAsString(body));
	}

	static Fault status(int status, Object body) {
		return Fault.status(status).body(JSON.writeValueAsString(body));
	}

}
