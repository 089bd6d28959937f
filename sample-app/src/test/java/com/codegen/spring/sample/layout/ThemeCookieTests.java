package com.codegen.spring.sample.layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ThemeCookieTests {

	@Autowired
	private RestTestClient http;

	@Autowired
	private SampleClient client;

	@Test
	void remembersThemeAndComesBack() {
		assertThat(this.client.submit("/theme", "theme", "dark", "back", "/runs?q=a")).hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader("Location", "/runs?q=a")
			.headers()
			.hasHeaderSatisfying("Set-Cookie", (cookies) -> assertThat(cookies.toString())
				.contains("theme=dark; Path=/; Max-Age=31536000;", "HttpOnly", "SameSite=Lax"));
	}

	@ParameterizedTest
	@CsvSource({ "dark, <html lang=\"en\" data-theme=\"dark\">", "light, <html lang=\"en\" data-theme=\"light\">",
			"system, <html lang=\"en\">", "x\"><script>, <html lang=\"en\">" })
	void paintsRightAtOnce(String theme, String root) {
		this.http.get()
			.uri("/people")
			.cookie("theme", theme)
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains(root));
	}

}
