package com.codegen.spring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandDocumentationTests {

	private static final Path DOCS = Path.of("..", "docs");

	private static final String COMMAND = "./mvnw -pl codegen-cli -am test -Dsurefire.failIfNoSpecifiedTests=false "
			+ "-Dtest=CommandDocumentationTests -Dcodegen.docs.write=true";

	@Test
	void pageIsUpToDate() throws IOException {
		check(DOCS.resolve("cli.md"), CommandDocumentation.page());
	}

	@Test
	void manualPageIsUpToDate() throws IOException {
		check(DOCS.resolve("codegen.1"), CommandDocumentation.manual());
	}

	@Test
	void everyCommandHasAnExampleAndEveryOptionAText() {
		assertThat(CommandDocumentation.page()).doesNotContain("```\n```", "`: \n")
			.contains("### `codegen config set`");
	}

	private static void check(Path file, String text) throws IOException {
		if (Boolean.getBoolean("codegen.docs.write")) {
			Files.writeString(file, text);
		}
		assertThat(file).as("%s is stale; this rewrites it: %s", file, COMMAND).hasContent(text);
	}

}
