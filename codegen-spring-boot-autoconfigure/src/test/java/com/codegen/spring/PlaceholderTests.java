package com.codegen.spring;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.settings.CodegenSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Placeholders that no environment of Spring has resolved.
 */
class PlaceholderTests {

	@Test
	void areRefusedAsToken() {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().token("${CODEGEN_TOKEN}").build())
			.withMessage("The Codegen setting 'codegen.token' contains the placeholder ${CODEGEN_TOKEN}, "
					+ "but CODEGEN_TOKEN is not set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${A}s3cr3t", "s3cr3t${A}", "${A:s3cr3t}", "${A:${B}s3cr3t}", "${sk-s3cr3t}", "${s3cr3t",
			"${s3cr3t:A}" })
	void showNothingElseOfTheToken(String token) {
		assertThat(catchThrowableOfType(CodegenConfigurationException.class,
				() -> CodegenTemplate.builder().token(token).build()))
			.hasMessageContaining("'codegen.token' contains ")
			.hasMessageContaining("placeholder")
			.hasMessageNotContaining("s3cr3t");
		assertThat(ApiToken.of(token).problem()).contains("placeholder").doesNotContain("s3cr3t");
	}

	@Test
	void areRefusedInTheBaseUrl() {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().token("a-token").baseUrl("https://${HOST}/v1").build())
			.withMessage(
					"The Codegen setting 'codegen.base-url' contains the placeholder ${HOST}, but HOST is not set");
	}

	@Test
	void areRefusedInHeaders() {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.builder().defaultHeader("X-Key", "s3cr3t ${my.key} ${OTHER}"))
			.withMessage(
					"The Codegen setting 'codegen.headers.X-Key' contains the placeholders ${my.key} and ${OTHER}, "
							+ "but my.key and OTHER are not set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CODEGEN_TOKEN", "CODEGEN_ORG_ID", "CODEGEN_BASE_URL" })
	void areRefusedInVariables(String variable, @TempDir Path home) {
		Map<String, String> variables = Map.of("CODEGEN_API_KEY", "a-token", variable, "${OTHER_ONE}");
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(
					() -> EnvironmentSettings.apply(CodegenTemplate.builder(), CodegenSettings.of(variables::get, home))
						.build())
			.withMessageContaining("contains the placeholder ${OTHER_ONE}, but OTHER_ONE is not set");
	}

}
