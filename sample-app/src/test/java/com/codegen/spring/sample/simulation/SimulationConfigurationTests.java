package com.codegen.spring.sample.simulation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.CodegenConnectionDetails;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

@ExtendWith(OutputCaptureExtension.class)
class SimulationConfigurationTests {

	@AutoClose
	private final CodegenServer api = CodegenServer.builder().token("a-real-token").start();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WebClientAutoConfiguration.class, CodegenAutoConfiguration.class))
		.withUserConfiguration(SimulationConfiguration.class);

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void simulatesWithoutToken(String token) {
		this.contextRunner.withPropertyValues("codegen.token=" + token).run((context) -> {
			context.getBean(CodegenOperations.class).runTask("Review PR #123");
			assertThat(context.getBean(CodegenServer.class).simulation().runCount()).isOne();
		});
	}

	@Test
	void simulatesBesideTheLoginOfTheUser(@TempDir Path home) throws IOException {
		assumeThat(System.getenv("CODEGEN_TOKEN")).as("this machine has a Codegen token of its own").isNullOrEmpty();
		Path file = Files.createDirectories(home.resolve(".codegen")).resolve("config.json");
		Files.writeString(file, "{\"token\":\"a-real-token\",\"base_url\":\"" + this.api.baseUrl() + "\"}");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.run("--user.home=" + home)) {
			context.getBean(CodegenOperations.class).runTask("Review PR #123");
			assertThat(context.getBean(CodegenServer.class).simulation().runCount()).isOne();
			assertThat(this.api.requests()).isEmpty();
		}
	}

	@Test
	void saysThatRunsAreSimulated(CapturedOutput output) {
		this.contextRunner.withPropertyValues("codegen.token=")
			.run((context) -> assertThat(output).containsOnlyOnce("SIMULATED").contains("CODEGEN_TOKEN"));
	}

	@Test
	void closesServerWithContext() {
		CodegenServer[] server = new CodegenServer[1];
		this.contextRunner.withPropertyValues("codegen.token=")
			.run((context) -> server[0] = context.getBean(CodegenServer.class));
		assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server[0].port()).close());
	}

	@Test
	void usesApiWithToken(CapturedOutput output) {
		this.contextRunner
			.withPropertyValues("codegen.token=a-real-token", "codegen.org-id=" + this.api.organizationId(),
					"codegen.base-url=" + this.api.baseUrl())
			.run((context) -> {
				context.getBean(CodegenOperations.class).runTask("Review PR #123");
				assertThat(this.api.simulation().runCount()).isOne();
				assertThat(context).doesNotHaveBean(CodegenServer.class)
					.doesNotHaveBean(SimulationConnectionDetails.class)
					.hasSingleBean(CodegenConnectionDetails.class);
				assertThat(output).doesNotContain("SIMULATED");
			});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ WebClientAutoConfiguration.class, CodegenAutoConfiguration.class })
	@Import(SimulationConfiguration.class)
	static class Application {

	}

}
