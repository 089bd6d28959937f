package com.codegen.spring.test.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(CodegenServerExtension.class)
class FaultTests {

	private final CodegenServer server;

	private final HttpCalls calls;

	FaultTests(CodegenServer server) {
		this.server = server;
		this.calls = new HttpCalls(server);
	}

	@BeforeEach
	void hasNoRuns() {
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void answersWithAnotherStatusWithoutApplying() throws IOException {
		this.server.enqueue(Fault.status(503).retryAfter("7").header("X-Proxy", "p"));
		HttpResponse<String> response = this.calls.create();
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).isEqualTo("{\"message\":\"Simulated fault.\",\"status_code\":503}");
		assertThat(response.headers().firstValue("Retry-After")).contains("7");
		assertThat(response.headers().firstValue("X-Proxy")).contains("p");
		assertThat(response.headers().firstValue("X-Codegen-Simulation")).contains("true");
		assertThat(this.server.simulation().runCount()).isZero();
		assertThat(this.server.requests().get(0).status()).isEqualTo(503);
	}

	@Test
	void answersWithAnotherStatusAfterApplying() throws IOException {
		this.server.enqueue(Fault.status(500).contentType("text/html").body("<h1>Oh</h1>").applied());
		HttpResponse<String> response = this.calls.create();
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).isEqualTo("<h1>Oh</h1>");
		assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void takesQueuedFaultsInTheirOrder() throws IOException {
		this.server.enqueue(Fault.status(500), Fault.none(), Fault.status(502));
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(500);
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(200);
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(502);
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(200);
	}

	@Test
	void meetsMatchingRequestsOnly() throws IOException {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(500), Fault.status(502));
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(200);
		assertThat(this.calls.create().statusCode()).isEqualTo(500);
		assertThat(this.calls.create().statusCode()).isEqualTo(502);
		assertThat(this.calls.create().statusCode()).isEqualTo(200);
	}

	@Test
	void meetsMatchingRequestsForEver() throws IOException {
		this.server.always((request) -> request.path().endsWith("/users/me"), Fault.status(504));
		this.server.enqueue(Fault.status(500));
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(504);
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(504);
		assertThat(this.calls.get("/organizations").statusCode()).isEqualTo(500);
	}

	@Test
	void delaysTheNormalAnswer() throws IOException {
		this.server.enqueue(Fault.delay(Duration.ofMillis(300)));
		long start = System.nanoTime();
		assertThat(this.calls.create().statusCode()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	@Test
	void appliesADelayedRequestAtOnce() {
		this.server.enqueue(Fault.delay(Duration.ofSeconds(30)));
		assertThatExceptionOfType(HttpTimeoutException.class)
			.isThrownBy(() -> this.calls.send(this.calls.request(HttpCalls.CREATE)
				.timeout(Duration.ofMillis(500))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"a\"}"))));
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void resetsTheConnectionAfterApplying() {
		this.server.enqueue(Fault.reset());
		assertThatExceptionOfType(SocketException.class).isThrownBy(() -> raw(10_000)).withMessageContaining("reset");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void resetsTheConnectionBeforeApplying() {
		this.server.enqueue(Fault.resetBeforeApplying());
		assertThatExceptionOfType(SocketException.class).isThrownBy(() -> raw(10_000)).withMessageContaining("reset");
		assertThat(this.server.simulation().runCount()).isZero();
		assertThat(this.server.requests().get(0).status()).isZero();
	}

	@Test
	void breaksOffInTheMiddleOfTheBody() throws IOException {
		this.server.enqueue(Fault.truncatedBody());
		String response = raw(10_000);
		int length = Integer.parseInt(response.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
		String body = response.substring(response.indexOf("\r\n\r\n") + 4);
		assertThat(response).startsWith("HTTP/1.1 200");
		assertThat(body).hasSize(length / 2).startsWith("{\"id\":");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void answersWithoutABody() throws IOException {
		this.server.enqueue(Fault.emptyBody(200), Fault.emptyBody(204).applied());
		HttpResponse<String> empty = this.calls.create();
		assertThat(empty.statusCode()).isEqualTo(200);
		assertThat(empty.body()).isEmpty();
		assertThat(this.server.simulation().runCount()).isZero();
		assertThat(this.calls.create().statusCode()).isEqualTo(204);
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void redirects() throws IOException {
		this.server.enqueue(Fault.redirect(307, "http://127.0.0.1:1/elsewhere"));
		HttpResponse<String> response = this.calls.create();
		assertThat(response.statusCode()).isEqualTo(307);
		assertThat(response.headers().firstValue("Location")).contains("http://127.0.0.1:1/elsewhere");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void hangsAfterApplying() {
		this.server.enqueue(Fault.hang());
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> raw(500));
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void endsHangingRequestsOnClose() throws Exception {
		CodegenServer other = CodegenServer.start();
		other.enqueue(Fault.hang());
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<String> answer = executor.submit(() -> raw(other, 10_000));
			while (other.requests().isEmpty()) {
				Thread.onSpinWait();
			}
			other.close();
			assertThat(answer.get(5, TimeUnit.SECONDS)).isEmpty();
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void dribblesByteByByte() throws IOException {
		this.server.enqueue(Fault.dribble(Duration.ofMillis(2)));
		long start = System.nanoTime();
		HttpResponse<String> response = this.calls.get("/users/me");
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		assertThat(response.body()).startsWith("{").endsWith("}");
		assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(2L * response.body().length()));
	}

	@Test
	void answersWithAnyBodyAfterApplying() throws IOException {
		this.server.enqueue(Fault.rawBody("text/html", "<html>Log in</html>"));
		HttpResponse<String> response = this.calls.create();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("<html>Log in</html>");
		assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void answersWithABodyOfAnySize() throws IOException {
		this.server.enqueue(Fault.hugeBody(3_000_001), Fault.hugeBody(100));
		assertThat(this.calls.get("/users/me").body()).hasSize(3_000_001)
			.startsWith("{\"filler\":\"x")
			.endsWith("x\"}");
		assertThat(this.calls.get("/users/me").body()).hasSize(100);
	}

	private String raw(int timeout) throws IOException {
		return raw(this.server, timeout);
	}

	private static String raw(CodegenServer server, int timeout) throws IOException {
		String body = "{\"prompt\":\"Tell me a story\"}";
		String request = "POST /v1" + HttpCalls.CREATE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
				+ server.token() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
			socket.setSoTimeout(timeout);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
