package com.codegen.spring.starter;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.task.Task;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class StarterTests {

	private static final String ANSWER = "The build is green again.";

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension((builder) -> builder.speed(50));

	@Test
	void runsATaskWithAnApplicationOfTwelveLines(CapturedOutput output) {
		server.server().simulation().script(RunScript.completing(ANSWER));
		TaskApplication.main(arguments());
		assertThat(output).contains(ANSWER).doesNotContain(server.server().token());
		assertThat(server.server().simulation().runs()).singleElement().satisfies((run) -> {
			assertThat(run.prompt()).isEqualTo("Fix the build");
			assertThat(run.status()).isEqualTo("COMPLETE");
		});
	}

	@Test
	void needsNoClassOfTheTests(CapturedOutput output) throws Exception {
		server.server().simulation().script(RunScript.completing(ANSWER));
		try (URLClassLoader loader = new URLClassLoader(classPathOfAnApplication(),
				ClassLoader.getPlatformClassLoader())) {
			assertThatExceptionOfType(ClassNotFoundException.class)
				.isThrownBy(() -> loader.loadClass(CodegenServer.class.getName()));
			assertThatExceptionOfType(ClassNotFoundException.class)
				.isThrownBy(() -> loader.loadClass(Test.class.getName()));
			Thread thread = new Thread(() -> run(loader));
			thread.setContextClassLoader(loader);
			thread.start();
			thread.join(Duration.ofSeconds(60).toMillis());
		}
		assertThat(output).contains(ANSWER);
		assertThat(server.server().simulation().runCount()).isEqualTo(1);
	}

	@Test
	void isAnApplicationOfTwelveLines() throws IOException {
		Path source = Path.of("src/test/java/com/codegen/spring/starter/TaskApplication.java");
		assertThat(Files.readAllLines(source).stream().filter((line) -> !line.isBlank())).hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void runsATaskWithPlainJava() {
		server.server().simulation().script(RunScript.completing(ANSWER));
		PollInterval often = PollInterval.constant(Duration.ofMillis(50));
		try (CodegenTemplate codegen = CodegenTemplate.builder()
			.token(server.server().token())
			.organizationId(server.server().organizationId())
			.baseUrl(server.server().baseUrl())
			.watch(WatchSettings.defaults().withInterval(often))
			.build()) {
			Task task = codegen.runTask("Fix the build").await();
			assertThat(task.getResultOrThrow()).isEqualTo(ANSWER);
		}
	}

	@Test
	void createsATemplateOfTokenAndOrganization() {
		try (CodegenTemplate codegen = CodegenTemplate.create("token", 7)) {
			assertThat(codegen.organizationId()).isEqualTo(7);
			assertThat(codegen.tasks()).isNotNull();
		}
	}

	private static void run(ClassLoader loader) {
		try {
			loader.loadClass(TaskApplication.class.getName())
				.getMethod("main", String[].class)
				.invoke(null, (Object) arguments());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String[] arguments() {
		return new String[] { "Fix the build", "--codegen.token=" + server.server().token(),
				"--codegen.org-id=" + server.server().organizationId(),
				"--codegen.base-url=" + server.server().baseUrl(), "--codegen.watch.initial-interval=50ms" };
	}

	/**
	 * The class path of the test without what is there for the test.
	 */
	private static URL[] classPathOfAnApplication() throws IOException {
		List<URL> urls = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (!entry.matches(".*(junit|assertj|mockito|byte-buddy|objenesis|hamcrest|awaitility|json-path|json-smart"
					+ "|jsonassert|accessors-smart|xmlunit|opentest4j|apiguardian|surefire|boot-starter-test"
					+ "|spring-boot-test|spring-test|codegen-spring-boot-test).*")) {
				urls.add(Path.of(entry).toUri().toURL());
			}
		}
		return urls.toArray(URL[]::new);
	}

}
