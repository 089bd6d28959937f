package com.codegen.spring.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.exchange.CallTimeouts;

/**
 * Reads answers of many tiny values, in a process of its own with a small heap.
 */
public final class TinyObjects {

	private static final int SIZE = 4 * 1024 * 1024 - 100;

	private TinyObjects() {
	}

	/**
	 * Print what became of each answer.
	 * @param args the beginning, the repeated part and the end of the answer
	 */
	public static void main(String[] args) throws Exception {
		byte[] part = (args[1] + ",").getBytes(StandardCharsets.UTF_8);
		int count = (SIZE - args[0].length() - args[2].length()) / part.length;
		byte[] end = (args[1] + args[2]).getBytes(StandardCharsets.UTF_8);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(args[0].getBytes(StandardCharsets.UTF_8));
			byte[] block = new String(part, StandardCharsets.UTF_8).repeat(100).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < count / 100; i++) {
				exchange.getResponseBody().write(block);
			}
			exchange.getResponseBody().write(end);
			exchange.close();
		});
		server.start();
		try (CodegenTemplate client = CodegenTemplate.builder()
			.baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
			.token("t")
			.organizationId(1)
			.timeouts(CallTimeouts.defaults().withCall(Duration.ofSeconds(40)))
			.build()) {
			client.exchange(com.codegen.spring.exchange.CodegenRequest.of(com.codegen.spring.exchange.Endpoints.USER_ME,
					Object.class));
			System.out.println("a value");
		}
		catch (Throwable ex) {
			System.out.println(ex);
		}
		System.exit(0);
	}

}
