package com.codegen.spring.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SliceRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final Path SOURCES = Path.of("src", "main", "java");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("/test/"))
		.importPackages("com.codegen.spring.cli");

	@Test
	void packagesAreFreeOfCycles() {
		SliceRule rule = slices().matching("com.codegen.spring.cli.(*)..").should().beFreeOfCycles();
		rule.check(CLASSES);
	}

	@Test
	void nothingStartsAnApplicationContext() {
		EvaluationResult result = noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot..", "org.springframework.context..")
			.evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).isEmpty();
	}

	@Test
	void onlyTheMachineOpensStandardInputAndStartsPrograms() {
		EvaluationResult result = noClasses().that()
			.resideOutsideOfPackage("..cli.machine..")
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(FileInputStream.class, FileDescriptor.class)
			.orShould()
			.callConstructor(ProcessBuilder.class, String[].class)
			.orShould()
			.accessField(System.class, "in")
			.evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).isEmpty();
	}

	@Test
	void filesAndPackagesAreSmall() throws IOException {
		try (Stream<Path> paths = Files.walk(SOURCES)) {
			List<Path> files = paths.filter((path) -> path.toString().endsWith(".java")).toList();
			assertThat(files).isNotEmpty();
			for (Path file : files) {
				assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(300);
			}
			assertThat(files).extracting(Path::getParent)
				.allSatisfy((folder) -> assertThat(folder.toFile().list()).hasSizeLessThanOrEqualTo(20));
		}
	}

}
