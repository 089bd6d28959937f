package com.codegen.spring.sample.layout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token that may use two organizations.
 */
@SampleTest
class OrganizationTests {

	private static final CodegenServer API = CodegenServer.builder()
		.token("a-token-that-is-long-enough-9f3c")
		.organization(12, "Acme Robotics")
		.organization(13, "Acme Labs")
		.enforceRateLimits(false)
		.start();

	@Autowired
	private RestTestClient http;

	@Autowired
	private SampleClient client;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		registry.add("codegen.token", API::token);
		registry.add("codegen.base-url", API::baseUrl);
		registry.add("codegen.org-id", API::organizationId);
	}

	@BeforeEach
	void reset() {
		API.reset();
	}

	@Test
	void remembersChoice() {
		assertThat(this.client.page("/people")).bodyText()
			.contains("<option value=\"12\" selected=\"selected\">Acme Robotics</option>");
		assertThat(this.client.submit("/organization", "organization", "13")).hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader("Location", "/")
			.headers()
			.hasHeaderSatisfying("Set-Cookie", (cookies) -> assertThat(cookies.toString())
				.contains("organization=13; Path=/;", "HttpOnly", "SameSite=Lax"));
		assertThat(in(13, "/people")).contains("<option value=\"13\" selected=\"selected\">Acme Labs</option>");
		assertThat(API.requests("GET", "/organizations/13/users")).hasSize(1);
	}

	@Test
	void usesNoOrganizationThatTokenMayNotUse() {
		assertThat(in(14, "/people")).contains("<option value=\"12\" selected=\"selected\">");
		assertThat(API.requests().toString()).doesNotContain("/organizations/14");
	}

	@Test
	void knowsNoRunOfAnotherOrganization() {
		API.simulation().script(RunScript.completing("Secret of robotics").withDuration(Duration.ZERO));
		long id = API.simulation().startRun("Mend it", "API").id();
		assertThat(in(12, "/runs/" + id)).contains("Secret of robotics");
		for (String path : new String[] { "", "/news?after=0", "/log", "/entries/1", "/log.txt", "/log.jsonl",
				"/result.md" }) {
			assertThat(in(13, "/runs/" + id + path)).doesNotContain("Secret of robotics")
				.contains("Codegen knows nothing of this name in this organization.");
		}
		assertThat(in(13, "/runs")).doesNotContain("Mend it");
	}

	@Test
	void showsEndOfTokenOnly() {
		assertThat(this.client.page("/system")).bodyText()
			.contains("ends in …9f3c, from the configuration")
			.doesNotContain(API.token());
	}

	private String in(long organization, String path) {
		byte[] body = this.http.get()
			.uri(path)
			.header("Accept", "text/html")
			.cookie("organization", Long.toString(organization))
			.exchange()
			.returnResult(byte[].class)
			.getResponseBodyContent();
		return new String(body, StandardCharsets.UTF_8);
	}

	/**
	 * The server of two organizations instead of the one of the simulation.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Server {

		@Bean
		CodegenServer codegenServer() {
			return API;
		}

	}

}
