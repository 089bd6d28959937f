package com.codegen.spring.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.boot.autoconfigure.CodegenProperties;
import com.codegen.spring.docs.GuidePage.Block;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Homes;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationGuideTests {

	private static final GuidePage GUIDE = GuidePage.read("migrating-from-python.md");

	private static final int FEATURES = 237;

	private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .+ \\| (.+) \\|");

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.speed(200));

	private final CodegenServer server = extension.server();

	@TempDir
	Path folder;

	@AfterEach
	void resetLogLevel() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("com.codegen.spring.http", null);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	@Timeout(60)
	void runsJavaLines(Block block) throws Throwable {
		String home = System.getProperty("user.home");
		Homes.write(this.folder, """
				{ "token": "%s", "org_id": %d, "base_url": "%s" }
				""".formatted(this.server.token(), this.server.organizationId(), this.server.baseUrl()));
		try (CodegenTemplate codegen = Clients.of(this.server)
			.watch(WatchSettings.defaults()
				.withInterval(PollInterval.constant(Duration.ofMillis(50)))
				.withTimeout(Duration.ofSeconds(30)))
			.build()) {
			System.setProperty("user.home", this.folder.toString());
			new JavaSnippet(block.code()).run(this.folder, this.server.token(), this.server.organizationId(),
					this.server.baseUrl(), codegen);
		}
		finally {
			System.setProperty("user.home", home);
		}
	}

	static Stream<Block> runsJavaLines() {
		return blocks("java");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void bindsProperties(Block block) throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(block.code()));
		new Binder(new MapConfigurationPropertySource(properties)).bind("codegen", Bindable.of(CodegenProperties.class),
				new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
		ApplicationContextRunner runner = ClientContexts.of(this.server)
			.withPropertyValues("CODEGEN_TOKEN=" + this.server.token())
			.withPropertyValues(block.code().split("\n"));
		runner.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(CodegenOperations.class));
	}

	static Stream<Block> bindsProperties() {
		return blocks("properties");
	}

	@Test
	void hasASectionForEachPromise() {
		GuidePage part = GUIDE.part("Part one");
		assertThat(part.sections()).containsExactly("Settings", "Creating and closing a client", "Tasks",
				"Batches and long runs", "Agents", "Organizations, users and tokens", "Errors", "Health",
				"Synchronous and asynchronous clients", "Logs", "Command line", "User interface", "Debug logging");
	}

	@Test
	void showsTheOldAndTheNewLinesInEachSection() {
		List<Block> blocks = GUIDE.blocks();
		assertThat(GUIDE.part("Part one").sections()).allSatisfy((section) -> {
			Stream<Block> shown = blocks.stream().filter((block) -> block.heading().equals(section));
			assertThat(shown).extracting(Block::language).contains("java").containsAnyOf("python", "sh");
		});
	}

	@Test
	void answersEachFeatureOnce() {
		List<Integer> numbers = rows().map((row) -> Integer.valueOf(row.group(1))).toList();
		assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, FEATURES).boxed().toList());
	}

	@Test
	void namesOnlyJavaThatExists() {
		JavaNames names = new JavaNames(String.join("\n", answers()));
		assertThat(names.unknown()).isEmpty();
		assertThat(names.count()).isGreaterThan(FEATURES / 2);
	}

	@Test
	void knowsTheLanguageOfEachBlock() {
		assertThat(GUIDE.blocks()).extracting(Block::language).containsOnly("python", "sh", "java", "properties");
	}

	private static List<String> answers() {
		return rows().map((row) -> row.group(2)).toList();
	}

	private static Stream<Matcher> rows() {
		return GUIDE.part("Part two").lines().stream().map(ROW::matcher).filter(Matcher::matches);
	}

	private static Stream<Block> blocks(String language) {
		return GUIDE.blocks().stream().filter((block) -> block.language().equals(language));
	}

}
