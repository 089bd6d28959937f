package com.codegen.spring.exchange;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ApiTokenTests {

	@Test
	void isMasked() {
		assertThat(ApiToken.of("abc")).hasToString("******");
		assertThat(new JsonMapper().writeValueAsString(Map.of("token", ApiToken.of("abc"))))
			.isEqualTo("{\"token\":\"******\"}");
		assertThat(new JsonMapper().readValue("\"abc\"", ApiToken.class)).isEqualTo(ApiToken.of("abc"));
	}

	@Test
	void acceptsWhatAHeaderCanCarry() {
		assertThat(ApiToken.of("sk-0123_abc.DEF~+/=").problem()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "abc def", "abc\n", "abc\r\nX: y", "töken", "Bearer abc", "bearer abc" })
	void namesTheProblemWithoutTheToken(String value) {
		assertThat(ApiToken.of(value).problem()).isNotEmpty().satisfies((problem) -> {
			if (!value.isBlank()) {
				assertThat(problem).doesNotContain(value).doesNotContain("abc");
			}
		});
	}

}
