package com.codegen.spring.boot.autoconfigure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.support.Homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whole applications on a machine that is made up.
 */
@ExtendWith(OutputCaptureExtension.class)
class CodegenEnvironmentPostProcessorTests {

	private static final String FILE = "{\"token\":\"of-file\",\"org_id\":7,\"base_url\":\"https://file.example\"}";

	@TempDir
	Path home;

	private final Map<String, Object> variables = new HashMap<>();

	private final Map<String, Object> properties = new HashMap<>();

	@ParameterizedTest
	@CsvSource({ "CODEGEN_TOKEN, CODEGEN_ORG_ID, CODEGEN_BASE_URL", "CODEGEN_TOKEN, CODEGEN_ORGID, CODEGEN_BASEURL",
			"CODEGEN_API_TOKEN, REPOSITORY_ORG_ID, CODEGEN_API_URL",
			"CODEGEN_API_KEY, CODEGEN_ORG_ID, CODEGEN_API_BASE_URL" })
	void readsVariables(String token, String organization, String baseUrl) {
		this.variables.putAll(Map.of(token, "a-token", organization, "12", baseUrl, "https://x.example"));
		assertSettings("a-token", 12L, "https://x.example");
	}

	@Test
	void prefersPropertiesToVariablesOfOtherTools() {
		this.variables.putAll(Map.of("CODEGEN_API_TOKEN", "other", "REPOSITORY_ORG_ID", "1", "CODEGEN_API_URL",
				"https://other.example"));
		this.properties.putAll(
				Map.of("codegen.token", "a-token", "codegen.org-id", "12", "codegen.base-url", "https://x.example"));
		assertSettings("a-token", 12L, "https://x.example");
	}

	@Test
	void readsTheFileWhenItIsSwitchedOn() {
		switchOnTheFile(FILE, "rw-------");
		assertSettings("of-file", 7L, "https://file.example");
	}

	@Test
	void prefersVariablesToTheFile() {
		switchOnTheFile(FILE, "rw-------");
		this.variables.putAll(Map.of("REPOSITORY_ORG_ID", "12", "CODEGEN_API_URL", "https://x.example"));
		assertSettings("of-file", 12L, "https://x.example");
	}

	@Test
	void leavesTheFileAloneWhenSomethingElseSetsAToken() {
		switchOnTheFile(FILE, "rw-rw-rw-");
		this.variables.put("CODEGEN_API_KEY", "a-token");
		assertSettings("a-token", null, "https://api.codegen.com/v1");
	}

	@Test
	void readsAFileElsewhere(@TempDir Path elsewhere) {
		this.properties.put("codegen.config-file.location", Homes.write(elsewhere, FILE).toString());
		assertSettings("of-file", 7L, "https://file.example");
	}

	@Test
	void doesNotReadAFileElsewhereWhenItIsSwitchedOff(@TempDir Path elsewhere) {
		this.properties.put("codegen.config-file.location", Homes.write(elsewhere, FILE).toString());
		this.properties.put("codegen.config-file.enabled", "false");
		assertThat(failure()).contains("'codegen.token' is not set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-------", "rw-rw-rw-" })
	void neverUsesTheLoginOfTheUserByItself(String permissions, CapturedOutput output) {
		Path file = Homes.write(this.home, FILE, permissions);
		assertThat(catchThrowable(() -> run().close())).isNotNull();
		assertThat(output).contains("property 'codegen.token' is not set")
			.contains("To use the login in '" + file + "', set 'codegen.config-file.enabled=true'.")
			.doesNotContain("of-file");
	}

	@Test
	void doesNotMentionAFileThatIsNotThere(CapturedOutput output) {
		assertThat(catchThrowable(() -> run().close())).isNotNull();
		assertThat(output).contains("property 'codegen.token' is not set").doesNotContain("config-file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void doesNotMentionTheFileWhenItIsSwitchedOnOrOff(String enabled, CapturedOutput output) {
		Homes.write(this.home, "{\"org_id\":7}");
		this.properties.put("codegen.config-file.enabled", enabled);
		assertThat(catchThrowable(() -> run().close())).isNotNull();
		assertThat(output).contains("property 'codegen.token' is not set").doesNotContain("config-file");
	}

	@Test
	void doesNotReadTheFileWhenTheClientIsSwitchedOff() {
		switchOnTheFile(FILE, "rw-rw-rw-");
		this.properties.put("codegen.enabled", "false");
		try (ConfigurableApplicationContext context = run()) {
			assertThat(context.getBeansOfType(CodegenTemplate.class)).isEmpty();
		}
	}

	@Test
	void saysWhatToDoAboutAFileThatIsOpenToOthers() {
		Path file = switchOnTheFile(FILE, "rw-r--r--");
		assertThat(failure()).contains("is open to other users")
			.contains("chmod 600 '" + file + "'")
			.contains("To start without the file, remove 'codegen.config-file.*'.")
			.doesNotContain("of-file");
	}

	@Test
	void saysThatAFileIsMissingWhereOneIsNamed() {
		this.properties.put("codegen.config-file.location", this.home.resolve("missing.json").toString());
		assertThat(failure()).contains("missing.json' is not a file");
	}

	@Test
	void saysThatAFileIsBrokenWithoutShowingIt() {
		switchOnTheFile("{\"token\": s3cr3t}", "rw-------");
		assertThat(failure()).contains("is not JSON (line 1").doesNotContain("s3cr3t");
	}

	@Test
	void warnsOfVariablesThatDiffer() {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "first-one", "CODEGEN_API_KEY", "second-one"));
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		Logger logger = (Logger) LoggerFactory.getLogger("post-processor");
		logger.addAppender(lines);
		new CodegenEnvironmentPostProcessor((destination) -> LogFactory.getLog("post-processor"))
			.postProcessEnvironment(machine(), new SpringApplication());
		assertThat(lines.list).singleElement().satisfies((event) -> {
			assertThat(event.getLevel()).isEqualTo(Level.WARN);
			assertThat(event.getFormattedMessage()).isEqualTo("The environment variables CODEGEN_TOKEN and "
					+ "CODEGEN_API_KEY both set 'codegen.token' and differ: CODEGEN_TOKEN is used");
		});
	}

	@ParameterizedTest
	@CsvSource({ "debug, DEBUG", "WARNING, WARN", "Critical, ERROR", "OFF, OFF" })
	void setsTheLevelOfTheHttpLogger(String level, String expected) {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "a-token", "CODEGEN_LOG_LEVEL", level));
		assertThat(loggerLevel()).isEqualTo(expected);
	}

	@Test
	void doesNotSetTheLevelOfTheHttpLoggerWithoutTheVariable() {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "a-token", "CODEGEN_LOG_LEVEL", " "));
		this.properties.put("codegen.log-level", "debug");
		assertThat(loggerLevel()).isNull();
	}

	@Test
	void prefersTheLevelOfBootToTheVariable() {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "a-token", "CODEGEN_LOG_LEVEL", "debug"));
		this.properties.put("logging.level.com.codegen.spring.http", "error");
		assertThat(loggerLevel()).isEqualTo("error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "loud", "${LEVEL}" })
	void refusesALevelThatIsNone(String level) {
		this.variables.putAll(Map.of("CODEGEN_TOKEN", "a-token", "CODEGEN_LOG_LEVEL", level));
		assertThat(failure()).contains("environment variable CODEGEN_LOG_LEVEL must be one of [TRACE, DEBUG")
			.contains("'logging.level.com.codegen.spring.http'")
			.doesNotContain("codegen.log-level");
	}

	private Path switchOnTheFile(String json, String permissions) {
		this.properties.put("codegen.config-file.enabled", "true");
		return Homes.write(this.home, json, permissions);
	}

	private String loggerLevel() {
		try (ConfigurableApplicationContext context = run()) {
			return context.getEnvironment().getProperty("logging.level.com.codegen.spring.http");
		}
	}

	private void assertSettings(String token, Long organizationId, String baseUrl) {
		try (ConfigurableApplicationContext context = run()) {
			CodegenConnectionDetails details = context.getBean(CodegenConnectionDetails.class);
			assertThat(details.getToken().value()).isEqualTo(token);
			assertThat(details.getOrganizationId()).isEqualTo(organizationId);
			assertThat(details.getBaseUrl()).isEqualTo(baseUrl);
		}
	}

	/**
	 * What Boot prints when the application does not start, as told by its analyzers.
	 */
	private String failure() {
		Throwable failure = catchThrowable(() -> run().close());
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, ex) -> {
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.map((analysis) -> analysis.getDescription() + "\n" + analysis.getAction())
			.findFirst()
			.orElseThrow();
	}

	private ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.environment(machine())
			.run();
	}

	private StandardEnvironment machine() {
		StandardEnvironment machine = new StandardEnvironment();
		MutablePropertySources sources = machine.getPropertySources();
		sources.addFirst(new MapPropertySource("application", this.properties));
		sources.addFirst(new MapPropertySource("machine", Map.of("user.home", this.home.toString())));
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						this.variables));
		return machine;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(CodegenAutoConfiguration.class)
	static class Application {

	}

}
