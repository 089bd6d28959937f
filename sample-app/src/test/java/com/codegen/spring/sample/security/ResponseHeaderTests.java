package com.codegen.spring.sample.security;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import com.codegen.spring.sample.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ResponseHeaderTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "GET, /api/tasks, 200", "GET, /api/tasks/1, 404", "GET, /api/tasks/first, 400", "GET, /nowhere, 404",
			"PUT, /api/tasks, 405", "POST, /api/tasks, 400", "POST, /runs, 403", "GET, /actuator/health, 200",
			"GET, //api/tasks, 400", "GET, /api/tasks;a=b, 400", "GET, /api/../api/tasks, 400",
			"GET, /assets/nowhere.css, 404", "GET, /, 200", "GET, /login, 200" })
	void restrictsWhatPageMayDo(String method, String path, int status) {
		HttpResponse<String> response = Visitor.anonymous(this.port).send(method, path, Map.of());
		assertThat(response.statusCode()).isEqualTo(status);
		HttpHeaders headers = response.headers();
		assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; "
				+ "script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
				+ "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(headers.map().keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
	}

}
