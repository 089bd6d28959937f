package com.codegen.spring.sample.security;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class OtherSitesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CodegenServer server;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost:80", "127.0.0.1:8080", "[::1]:8080" })
	void answersToOwnNames(String host) {
		assertThat(RawRequest.status(this.port, "GET", "/api/tasks", Map.of("Host", host))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", "evil.example:1" })
	void refusesOtherNames(String host) {
		this.server.reset();
		assertThat(RawRequest.status(this.port, "GET", "/api/tasks", Map.of("Host", host))).isEqualTo(421);
		assertThat(RawRequest.status(this.port, "GET", "/actuator/health", Map.of("Host", host))).isEqualTo(421);
		assertThat(RawRequest.status(this.port, "GET", "/api/tasks",
				Map.of("Host", host, "X-Forwarded-Host", "localhost", "Forwarded", "host=localhost")))
			.isEqualTo(421);
		assertThat(this.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /, 421", "GET, /people;a=b, 421", "POST, /theme, 403" })
	void tellsOtherSitesNothing(String method, String path, int status) {
		String answer = RawRequest.answer(this.port, method, path,
				Map.of("Host", "evil.example", "Origin", "null", "Accept", "text/html"), "");
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.contains("Content-Type: text/plain")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "same-origin, -, 202", "none, -, 202", "-, http://localhost, 202", "-, -, 202",
					"same-site, -, 403", "cross-site, -, 403", "cross-site, http://localhost, 403", "'', -, 403",
					"-, null, 403", "-, http://evil.example, 403", "-, http://localhost:81, 403",
					"-, http://user@localhost, 403", "-, ///, 403" })
	void refusesChangesByOtherSites(String site, String origin, int status) {
		this.server.reset();
		Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost", "Content-Type", "application/json"));
		if (site != null) {
			headers.put("Sec-Fetch-Site", site);
		}
		if (origin != null) {
			headers.put("Origin", origin);
		}
		assertThat(RawRequest.status(this.port, "POST", "/api/tasks", headers, "{\"prompt\": \"Fix it\"}"))
			.isEqualTo(status);
		assertThat(this.server.simulation().runCount()).isEqualTo((status == 202) ? 1 : 0);
	}

}
