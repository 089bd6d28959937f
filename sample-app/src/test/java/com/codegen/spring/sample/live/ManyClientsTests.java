package com.codegen.spring.sample.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class ManyClientsTests {

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<InputStream> streams = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private CodegenServer server;

	@Autowired
	private CodegenOperations codegen;

	@Autowired
	private LiveStreams live;

	@AfterEach
	void closeStreams() throws IOException {
		for (InputStream stream : this.streams) {
			stream.close();
		}
	}

	@Test
	void hundredClientsCostAsMuchAsOne() throws Exception {
		long id = start();
		open(id, 200);
		int one = requestsInFiveSeconds(id);
		for (int i = 1; i < 100; i++) {
			open(id, 200);
		}
		assertThat(this.live.open()).isEqualTo(100);
		int hundred = requestsInFiveSeconds(id);
		assertThat(hundred).isBetween(1, one + 3);
		open(id, 503);
	}

	private long start() {
		this.server.simulation()
			.script(RunScript.completing("Done.").withLogEntries(20).withDuration(Duration.ofHours(50)));
		return this.codegen.runTask("Take your time").id();
	}

	private void open(long id, int status) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:" + this.port + "/runs/" + id + "/events");
		HttpResponse<InputStream> response = this.http.send(
				HttpRequest.newBuilder(uri).header("Accept", "text/event-stream").build(),
				HttpResponse.BodyHandlers.ofInputStream());
		this.streams.add(response.body());
		assertThat(response.statusCode()).isEqualTo(status);
	}

	private int requestsInFiveSeconds(long id) {
		this.server.simulation().clearRequests();
		await().pollDelay(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(() -> !polls(id).isEmpty());
		return polls(id).size();
	}

	private List<RecordedRequest> polls(long id) {
		return this.server.requests().stream().filter((request) -> request.path().contains("/" + id)).toList();
	}

}
