package com.codegen.spring.agentrun;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server with one run, whose log a test changes while it is read.
 */
final class GrowingLog implements AutoCloseable {

	final List<String> entries = new CopyOnWriteArrayList<>();

	final List<String> requests = new CopyOnWriteArrayList<>();

	volatile String status = "ACTIVE";

	volatile int alphaStatus = 200;

	volatile int stableStatus = 200;

	private static final Pattern RANGE = Pattern.compile("skip=(\\d+)&limit=(\\d+)");

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	GrowingLog() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	String baseUrl() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/v1";
	}

	static String entry(String thought) {
		return "{\"agent_run_id\":7,\"thought\":\"" + thought + "\"}";
	}

	List<String> logRequests() {
		return this.requests.stream().filter((path) -> path.contains("/logs?")).toList();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.requests.add(path + "?" + exchange.getRequestURI().getQuery());
		if (path.endsWith("/organizations")) {
			send(exchange, 200, "{\"items\":[{\"id\":1,\"name\":\"acme\"}],\"total\":1}");
			return;
		}
		if (!path.endsWith("/logs")) {
			send(exchange, 200, "{\"id\":7,\"organization_id\":1,\"status\":\"" + this.status + "\"}");
			return;
		}
		int code = path.contains("/alpha/") ? this.alphaStatus : this.stableStatus;
		Matcher range = RANGE.matcher(exchange.getRequestURI().getQuery());
		send(exchange, code, (code == 200 && range.find())
				? page(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))) : "{\"detail\":\"no\"}");
	}

	private String page(int skip, int limit) {
		List<String> all = List.copyOf(this.entries);
		int from = Math.min(skip, all.size());
		int to = Math.min(from + limit, all.size());
		return "{\"id\":7,\"organization_id\":1,\"status\":\"" + this.status + "\",\"logs\":["
				+ String.join(",", all.subList(from, to)) + "],\"total_logs\":" + all.size() + ",\"page\":1,\"size\":"
				+ limit + ",\"pages\":1}";
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
