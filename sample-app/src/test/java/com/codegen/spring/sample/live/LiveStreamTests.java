package com.codegen.spring.sample.live;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class LiveStreamTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@Autowired
	private LiveStreams streams;

	@Autowired
	@Qualifier("liveExecutor")
	private ThreadPoolTaskExecutor executor;

	@LocalServerPort
	private int port;

	@Test
	void manyReadersShareOneReader() throws Exception {
		this.server.simulation()
			.script(RunScript.completing("Done").withDuration(Duration.ofHours(20)).withLogEntries(2));
		long id = this.client.startedId("Do it");
		this.client.get("/runs/" + id);
		await().until(() -> !this.server.requests("GET", "/run/" + id + "/logs").isEmpty());
		int before = this.server.requests("GET", "/run/" + id).size();
		List<InputStream> readers = new ArrayList<>();
		for (int i = 0; i < LiveStreams.MAX_STREAMS; i++) {
			readers.add(open(id).body());
		}
		assertThat(this.streams.open()).isEqualTo(LiveStreams.MAX_STREAMS);
		assertThat(this.executor.getThreadPoolExecutor().getTaskCount()).as("events written").isPositive();
		assertThat(open(id).statusCode()).isEqualTo(503);
		assertThat(this.server.requests("GET", "/run/" + id).size() - before).isLessThan(10);
		for (InputStream reader : readers) {
			reader.close();
		}
	}

	@Test
	void endsWithTheRun() throws Exception {
		this.server.simulation().script(RunScript.completing("Done").withDuration(Duration.ZERO).withLogEntries(3));
		long id = this.client.startedId("Do it");
		this.client.get("/runs/" + id);
		await().atMost(Duration.ofSeconds(40)).until(() -> this.streams.open() == 0);
		assertThat(new String(open(id).body().readAllBytes(), StandardCharsets.UTF_8)).contains("event:end", "id:3");
	}

	private HttpResponse<InputStream> open(long id) throws Exception {
		URI uri = URI.create("http://127.0.0.1:" + this.port + "/runs/" + id + "/events");
		return this.http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
	}

}
