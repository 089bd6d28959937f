package com.codegen.spring.sample.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

@LoginTest
class LoginTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@Autowired
	private CodegenServer server;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@Test
	void leadsReaderToLoginPage() {
		HttpResponse<String> response = get("/system");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/login");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void letsScriptsLoadThePageAgain() {
		HttpResponse<String> response = send(request("/runs").header("HX-Request", "true").build());
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("HX-Refresh")).hasValue("true");
	}

	@Test
	void leadsBackToPagesOnly() {
		get("/people");
		send(request("/runs/1/news?after=0").header("HX-Request", "true").build());
		assertThat(signIn("vera", "view-pw").headers().firstValue("Location").orElseThrow()).contains("/people");
	}

	@Test
	void tellsProgramsToSendPassword() {
		HttpResponse<String> response = get("/api/tasks");
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate")).get()
			.asString()
			.startsWith("Basic realm=\"Codegen\"");
	}

	@Test
	void tellsStrangersNothingAboutOrganization() {
		assertThat(get("/login").body()).contains("Sign in").doesNotContain("Organization");
		assertThat(post("/runs", Map.of("prompt", "Fix it"), "text/html").body()).contains("Not allowed")
			.doesNotContain("<select name=\"organization\"");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void keepsSessionInCookieThatScriptsAndOtherSitesCannotUse() {
		HttpResponse<String> response = signIn("olga", "operate-pw");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
		assertThat(response.headers().allValues("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("JSESSIONID=")
				&& cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
		assertThat(get("/system").statusCode()).isEqualTo(200);
		assertThat(get("/system").body()).contains("olga").contains("Sign out");
	}

	@Test
	void refusesWrongPassword() {
		assertThat(signIn("olga", "view-pw").headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
		assertThat(get("/login?error").body()).contains("do not belong together");
	}

	@Test
	void refusesChangeWithoutToken() {
		signIn("olga", "operate-pw");
		assertThat(post("/theme", Map.of("theme", "dark"), "text/html").statusCode()).isEqualTo(403);
		assertThat(post("/theme", Map.of("theme", "dark", "_csrf", token("/system")), "text/html").statusCode())
			.isEqualTo(303);
	}

	@Test
	void signsOut() {
		signIn("vera", "view-pw");
		post("/logout", Map.of("_csrf", token("/system")), "text/html");
		assertThat(get("/system").statusCode()).isEqualTo(302);
	}

	@Test
	void limitsRunsOfEachUser() {
		Visitor olga = Visitor.named(this.port, "olga", "operate-pw");
		Map<String, String> json = Map.of("Content-Type", "application/json");
		for (int i = 0; i < 3; i++) {
			assertThat(olga.send("POST", "/api/tasks", json, "{\"prompt\": \"Fix it\"}").statusCode()).isEqualTo(202);
		}
		HttpResponse<String> response = olga.send("POST", "/api/tasks", json, "{\"prompt\": \"Fix it\"}");
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow())).isBetween(3500, 3600);
		assertThat(this.server.simulation().runCount()).isEqualTo(3);
	}

	@Test
	void showsDetailsOfHealthOnlyToThoseWhoMayLook() {
		assertThat(Visitor.anonymous(this.port).get("/actuator/health").body()).contains("\"status\":\"UP\"")
			.doesNotContain("components")
			.doesNotContain("organization");
		assertThat(Visitor.named(this.port, "nils", "none-pw").get("/actuator/health").body())
			.doesNotContain("components");
		assertThat(Visitor.named(this.port, "vera", "view-pw").get("/actuator/health").body())
			.contains("\"organization\"");
	}

	private HttpResponse<String> signIn(String name, String password) {
		return post("/login", Map.of("username", name, "password", password, "_csrf", token("/login")), "text/html");
	}

	private String token(String path) {
		Matcher matcher = TOKEN.matcher(get(path).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private HttpResponse<String> get(String path) {
		return send(request(path).header("Accept", path.startsWith("/api/") ? "*/*" : "text/html").build());
	}

	private HttpResponse<String> post(String path, Map<String, String> form, String accept) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Accept", accept)
			.header("Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
