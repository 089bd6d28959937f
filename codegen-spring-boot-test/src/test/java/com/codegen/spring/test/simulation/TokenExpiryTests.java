package com.codegen.spring.test.simulation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class TokenExpiryTests {

	private final SimulationClient client = new SimulationClient();

	@ParameterizedTest
	@CsvSource({ "2026-12-31T00:00:00, 2026-12-31T00:00:00Z", "2026-12-31, 2026-12-31T00:00:00Z",
			"2026-12-31 08:30, 2026-12-31T08:30:00Z", "2026-12-31T00:00:00.123456, 2026-12-31T00:00:00.123Z",
			"2026-12-31T00:00:00Z, 2026-12-31T00:00:00Z", "2026-12-31T01:00:00+01:00, 2026-12-31T00:00:00Z",
			"2026-12-31T01:00:00+0100, 2026-12-31T00:00:00Z", "2026-12-31T00:00:00+00:00, 2026-12-31T00:00:00Z",
			"2026-12-31 00:00:00.5-05:30, 2026-12-31T05:30:00.500Z" })
	void takesWhatPythonWrites(String expiry, String expected) {
		Answer created = create(expiry);
		assertThat(created.status()).as(created.response().body()).isEqualTo(200);
		assertThat(created.text("/expires_at")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tomorrow", "", "2026-13-01", "2026-12-31T", "2026-12-31T25:00", "31.12.2026" })
	void refusesWhatIsNoTime(String expiry) {
		Answer refused = create(expiry);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("/detail/0/loc/1")).isEqualTo("expires_at");
	}

	private Answer create(String expiry) {
		return this.client.post("users/tokens", "{\"name\":\"ci\",\"expires_at\":\"" + expiry + "\"}");
	}

}
