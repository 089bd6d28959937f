package com.codegen.spring.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.support.Homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CodegenSettingsTests {

	@TempDir
	Path home;

	private final Map<String, String> variables = new HashMap<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(CodegenSettings.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
	}

	@ParameterizedTest
	@CsvSource({ "CODEGEN_TOKEN, CODEGEN_ORG_ID, CODEGEN_BASE_URL",
			"CODEGEN_API_TOKEN, REPOSITORY_ORG_ID, CODEGEN_API_URL",
			"CODEGEN_API_KEY, CODEGEN_ORG_ID, CODEGEN_API_BASE_URL" })
	void readsVariables(String token, String organization, String baseUrl) {
		this.variables.putAll(Map.of(token, " a-token ", organization, "12", baseUrl, "https://x.example"));
		assertThat(settings()).isEqualTo(new CodegenSettings(ApiToken.of("a-token"), "12", "https://x.example"));
		assertThat(this.lines.list).isEmpty();
	}

	@Test
	void prefersTheFirstVariableThatHasAValue() {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", " ", "CODEGEN_API_TOKEN", "second", "CODEGEN_API_KEY", "third"));
		assertThat(settings().token()).isEqualTo(ApiToken.of("second"));
	}

	@Test
	void warnsOfVariablesThatDifferWithoutShowingThem() {
		this.variables.putAll(Map.of("CODEGEN_ORG_ID", "471100", "REPOSITORY_ORG_ID", "471200"));
		assertThat(settings().organizationId()).isEqualTo("471100");
		assertThat(this.lines.list).singleElement().satisfies((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.WARN);
			assertThat(event.getFormattedMessage()).isEqualTo("The environment variables CODEGEN_ORG_ID and "
					+ "REPOSITORY_ORG_ID both set 'codegen.org-id' and differ: CODEGEN_ORG_ID is used");
		});
	}

	@Test
	void doesNotWarnOfVariablesThatMeanTheSame() {
		this.variables.putAll(Map.of("CODEGEN_BASE_URL", "https://x.example/v1/", "CODEGEN_API_BASE_URL",
				"https://x.example", "CODEGEN_TOKEN", "same", "CODEGEN_API_KEY", "same"));
		assertThat(settings().baseUrl()).isEqualTo("https://x.example/v1/");
		assertThat(this.lines.list).isEmpty();
	}

	@Test
	void readsTheFileForWantOfAToken() {
		Homes.write(this.home, "{\"token\":\"of-file\",\"org_id\":7,\"base_url\":\"https://file.example\"}");
		this.variables.put("CODEGEN_ORG_ID", "12");
		assertThat(settings()).isEqualTo(new CodegenSettings(ApiToken.of("of-file"), "12", "https://file.example"));
	}

	@Test
	void leavesTheFileAloneWhenAVariableHasAToken() {
		Homes.write(this.home, "{\"org_id\":7,\"base_url\":\"https://file.example\"}", "rw-rw-rw-");
		this.variables.put("CODEGEN_API_KEY", "a-token");
		assertThat(settings()).isEqualTo(new CodegenSettings(ApiToken.of("a-token"), null, null));
	}

	@Test
	void failsForAFileThatIsOpenToOthers() {
		Homes.write(this.home, "{}", "rw-r--r--");
		assertThatExceptionOfType(ConfigFileException.class).isThrownBy(this::settings)
			.withMessageContaining("chmod 600");
	}

	@Test
	void hasNothingWithoutVariablesAndFile() {
		assertThat(settings()).isEqualTo(new CodegenSettings(null, null, null));
	}

	@Test
	void doesNotShowTheToken() {
		this.variables.put("CODEGEN_TOKEN", "s3cr3t");
		assertThat(settings().toString()).doesNotContain("s3cr3t");
	}

	private CodegenSettings settings() {
		return CodegenSettings.of(this.variables::get, this.home);
	}

}
