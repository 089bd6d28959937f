package com.codegen.spring.docs;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.docs.GuidePage.Block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GuidePageTests {

	private static final GuidePage PAGE = new GuidePage(List.of("## Part one", "### Tasks", "```java", "### a", "b",
			"```", "```python", "c", "```", "## Part two", "### A"));

	@Test
	void findsBlocksUnderTheirHeadings() {
		assertThat(PAGE.blocks()).containsExactly(new Block(1, "Tasks", "java", "### a\nb"),
				new Block(2, "Tasks", "python", "c"));
		assertThat(PAGE.part("Part two").sections()).containsExactly("A");
	}

	@Test
	void refusesLinesThatDoNotCompile(@TempDir Path folder) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run("codegen.runTaskk(token);", folder))
			.withMessageContaining("runTaskk");
	}

	@Test
	void passesOnWhatTheLinesThrow(@TempDir Path folder) {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> run("if (orgId == 1) { throw new IllegalStateException(token); }", folder))
			.withMessage("t");
	}

	@Test
	void findsNamesThatDoNotExist() {
		JavaNames names = new JavaNames("`Task.id()` `Task.ident()` `Tusk` `agentRuns().get(id)` `agentRuns().got(id)` "
				+ "`runTask(prompt)` `startTask(prompt)` `LogMessageType.ACTION` `LogMessageType.ACTOR`");
		assertThat(names.unknown()).containsExactly("`Task.ident()`", "`Tusk`", "`LogMessageType.ACTOR`",
				"`agentRuns().got(id)`", "`startTask(prompt)`");
		assertThat(names.count()).isEqualTo(9);
	}

	private static void run(String lines, Path folder) throws Throwable {
		new JavaSnippet(lines).run(folder, "t", 1, "http://localhost", null);
	}

}
