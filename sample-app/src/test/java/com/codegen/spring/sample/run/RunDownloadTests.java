package com.codegen.spring.sample.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SimulatedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

/**
 * Logs as files, when Codegen or the reader breaks off.
 */
@SampleTest
@TestPropertySource(properties = "sample.simulation.rate-limits=false")
class RunDownloadTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "*/*" })
	void breaksOffWithoutAddingAnything(String accept) throws Exception {
		long id = run(250);
		this.server.fault(page(1), Fault.status(500));
		StringBuilder text = new StringBuilder();
		assertThatIOException().isThrownBy(() -> {
			HttpResponse<InputStream> response = download(id, accept);
			assertThat(response.statusCode()).isEqualTo(200);
			for (int next = response.body().read(); next >= 0; next = response.body().read()) {
				text.append((char) next);
			}
		});
		// what was on its way when the connection was closed may be lost
		assertThat(text.toString().lines()).hasSizeLessThanOrEqualTo(100).allMatch((line) -> line.startsWith("{"));
	}

	@Test
	void showsPageWhenNothingWasWritten() throws Exception {
		long id = run(250);
		this.server.fault(page(0), Fault.status(500));
		HttpResponse<InputStream> response = download(id, "text/html");
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
			.contains("Codegen did not answer as expected");
	}

	@Test
	void readsNoMoreWhenTheReaderHasLeft() throws Exception {
		long id = run(40_000);
		long before = downloads();
		try (InputStream body = download(id, "*/*").body()) {
			assertThat(body.read()).isEqualTo('{');
		}
		await().atMost(Duration.ofMinutes(2)).until(() -> downloads() > before);
		assertThat(this.server.requests("GET", "/run/" + id + "/logs")).hasSizeLessThan(300);
	}

	private long downloads() {
		return this.meters.find("http.server.requests")
			.tag("uri", (uri) -> uri.endsWith("/log.jsonl"))
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	private long run(int entries) {
		this.server.simulation()
			.script(RunScript.completing("Done").withLogEntries(entries).withDuration(Duration.ZERO));
		return this.client.startedId("Do it");
	}

	private static Predicate<SimulatedRequest> page(int number) {
		return (request) -> request.path().endsWith("/logs")
				&& (number == 0 || ("&" + request.query()).contains("skip=" + number + "00"));
	}

	private HttpResponse<InputStream> download(long id, String accept) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:" + this.port + "/runs/" + id + "/log.jsonl");
		return this.http.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(),
				HttpResponse.BodyHandlers.ofInputStream());
	}

}
