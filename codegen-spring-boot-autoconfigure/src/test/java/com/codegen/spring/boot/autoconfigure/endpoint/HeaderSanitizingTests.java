package com.codegen.spring.boot.autoconfigure.endpoint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderSanitizingTests {

	private final SanitizingFunction function = new CodegenSanitizingAutoConfiguration()
		.codegenTokenSanitizingFunction();

	@ParameterizedTest
	@CsvSource({ "codegen.headers.X-Key, ******", "codegen.headers.x-key, ******", "codegen.headers[X-Key], ******",
			"CODEGEN_HEADERS_COOKIE, ******", "codegen.token, ******", "codegen.base-url, value" })
	void hidesHeadersAndTheToken(String key, String shown) {
		assertThat(this.function.apply(new SanitizableData(null, key, "value")).getValue()).isEqualTo(shown);
	}

}
