package com.codegen.spring.sample.layout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.MultiValueMap;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

	@Autowired
	private CodegenOperations codegen;

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

	@ParameterizedTest
	@CsvSource({ "13, 13", "'', 12", "13x, 12", "99999999999999999999, 12" })
	void keepsChoiceWhileOrganizationsCannotBeRead(String cookie, long expected) {
		API.fault((request) -> request.path().endsWith("/organizations"), Fault.status(503));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(Organizations.COOKIE, cookie));
		assertThat(new Organizations(this.codegen).chosen(request)).isEqualTo(expected);
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

	@ParameterizedTest
	@CsvSource({ "/runs, prompt, </textarea>", "/batch, prompts, </textarea>", "/runs/1/resume, prompt, </pre>" })
	void startsNothingInAnotherOrganizationThanTheFormWasOpenedIn(String path, String field, String end) {
		assertThat(submit(13, path, field)).contains("This is another organization", "opened in organization 12",
				"in organization 13 now", "Nothing was started.", "Mend it" + end);
		assertThat(API.simulation().runCount()).isZero();
		assertThat(API.requests().toString()).doesNotContain("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/runs/new", "/batch" })
	void namesOrganizationInForm(String path) {
		assertThat(in(13, path)).containsPattern("name=\"form-token\"[^>]* value=\"13\\.[0-9a-f-]{36}\"");
	}

	@Test
	void saysThatFailedPromptsAreOfAnotherOrganization() {
		API.fault((request) -> request.method().equals("POST"), Fault.status(422));
		URI batch = this.client.submit("/batch", "prompts", "Mend it")
			.getExchangeResult()
			.getResponseHeaders()
			.getLocation();
		String again = "/batch?again=" + batch.getPath().substring("/batch/".length());
		await().untilAsserted(
				() -> assertThat(in(12, again)).contains("Mend it</textarea>").doesNotContain("another organization"));
		assertThat(in(13, again)).contains("Mend it</textarea>", "This batch is of another organization",
				"started in organization 12", "in organization 13 now");
	}

	@Test
	void showsEndOfTokenOnly() {
		assertThat(this.client.page("/system")).bodyText()
			.contains("ends in …9f3c, from the configuration")
			.doesNotContain(API.token());
	}

	private String submit(long organization, String path, String field) {
		return body(this.http.post()
			.uri(path)
			.header("Accept", "text/html")
			.header("Sec-Fetch-Site", "same-origin")
			.cookie("organization", Long.toString(organization))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(MultiValueMap
				.fromSingleValue(Map.of(field, "Mend it", FormToken.FIELD, FormToken.next(12).toString()))));
	}

	private String in(long organization, String path) {
		return body(this.http.get()
			.uri(path)
			.header("Accept", "text/html")
			.cookie("organization", Long.toString(organization)));
	}

	private static String body(RestTestClient.RequestHeadersSpec<?> request) {
		return new String(request.exchange().returnResult(byte[].class).getResponseBodyContent(),
				StandardCharsets.UTF_8);
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
