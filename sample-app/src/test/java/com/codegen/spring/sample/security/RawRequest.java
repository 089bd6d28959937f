package com.codegen.spring.sample.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request with headers that an HTTP client would not send.
 */
final class RawRequest {

	private RawRequest() {
	}

	static int status(int port, String method, String path, Map<String, String> headers) {
		return status(port, method, path, headers, "");
	}

	static int status(int port, String method, String path, Map<String, String> headers, String body) {
		return Integer.parseInt(answer(port, method, path, headers, body).split(" ", 3)[1]);
	}

	static String answer(int port, String method, String path, Map<String, String> headers, String body) {
		String lines = headers.entrySet()
			.stream()
			.map((header) -> header.getKey() + ": " + header.getValue() + "\r\n")
			.collect(Collectors.joining());
		String request = method + " " + path + " HTTP/1.1\r\n" + lines + "Content-Length: " + body.length()
				+ "\r\nConnection: close\r\n\r\n" + body;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
