package com.codegen.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileBudgetTests {

	private static final FileBudget MAIN = new FileBudget(300, 80, 30, 30);

	private static final FileBudget TEST = new FileBudget(300, 200, 40, 60);

	@TempDir
	Path directory;

	@Test
	void mainIsWithinItsBudget() throws IOException {
		assertThat(MAIN.violations(Path.of("src/main/java"))).isEmpty();
	}

	@Test
	void testsAreWithinTheirs() throws IOException {
		assertThat(TEST.violations(Path.of("src/test/java"))).isEmpty();
	}

	@Test
	void acceptsAShortFile() throws IOException {
		write("Short.java", 60);
		assertThat(MAIN.violations(this.directory)).isEmpty();
	}

	@Test
	void findsALongFile() throws IOException {
		write("Long.java", 301);
		write("Short.java", 1);
		write("Shorter.java", 1);
		assertThat(MAIN.violations(this.directory)).singleElement().asString().endsWith("Long.java has 301 lines");
	}

	@Test
	void findsALargeMedian() throws IOException {
		write("Long.java", 81);
		assertThat(MAIN.violations(this.directory)).containsExactly("the median is 81 lines");
	}

	@Test
	void findsTooManyFilesInAPackage() throws IOException {
		for (int number = 0; number < 31; number++) {
			write("Type" + number + ".java", 1);
		}
		write("package-info.java", 1);
		assertThat(MAIN.violations(this.directory)).singleElement().asString().endsWith("has 31 files");
	}

	@Test
	void findsALongMethod() throws IOException {
		String body = "\t\tcall();\n".repeat(29);
		Files.writeString(this.directory.resolve("Sample.java"),
				"class Sample {\n\n\tvoid shortOne() {\n\t\tif (true) {\n\t\t\tcall();\n\t\t}\n\t}\n\n"
						+ "\tvoid longOne(String one,\n\t\t\tString other) {\n" + body + "\t}\n\n}\n");
		assertThat(MAIN.violations(this.directory)).singleElement()
			.asString()
			.endsWith("Sample.java:9 is a method of 32 lines");
	}

	private void write(String name, int lines) throws IOException {
		Files.write(this.directory.resolve(name), Collections.nCopies(lines, "//"));
	}

}
