package com.codegen.spring.sample.security;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@LoginTest
class UploadTests {

	private static final String FORM = """
			--x\r
			Content-Disposition: form-data; name="images"; filename="a.png"\r
			Content-Type: image/png\r
			\r
			%s\r
			--x--\r
			""";

	@LocalServerPort
	private int port;

	@Test
	void hasWordsForFilesThatAreTooLarge() {
		HttpResponse<String> response = Visitor.named(this.port, "olga", "operate-pw")
			.send("POST", "/runs", Map.of("Content-Type", "multipart/form-data; boundary=x", "Accept", "text/html",
					"Sec-Fetch-Site", "same-origin"), FORM.formatted("x".repeat(9 * 1024 * 1024)));
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("Images may have 5 MB each.");
	}

}
