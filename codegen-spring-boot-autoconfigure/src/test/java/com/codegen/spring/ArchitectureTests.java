package com.codegen.spring;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.test.server.CodegenServer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final ArchitectureRules RULES = new ArchitectureRules("com.codegen.spring");

	private static final JavaClasses MAIN = classesBeside(CodegenTemplate.class);

	private static final JavaClasses SERVER = classesBeside(CodegenServer.class);

	@ParameterizedTest
	@MethodSource("packages")
	void packagesImportOnlyWhatTheTableAllows(String name) {
		RULES.imports(name).check(MAIN);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void keepsTheRule(ArchRule rule) {
		rule.check(MAIN);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(RULES.packagesNotNullMarked(MAIN)).isEmpty();
	}

	@Test
	void theServerKnowsNothingOfTheClient() {
		assertThat(SERVER).hasSizeGreaterThan(30);
		classes()
			.should(ArchitectureRules.useOnly("com.codegen.spring.test..", "java..", "reactor..", "io.netty..",
					"org.reactivestreams..", "tools.jackson..", "com.fasterxml.jackson.annotation..", "org.jspecify..",
					"org.junit.jupiter.."))
			.check(SERVER);
	}

	static Stream<String> packages() {
		return ArchitectureRules.IMPORTS.keySet().stream();
	}

	static Stream<ArchRule> rules() {
		return Stream.of(RULES.bootIsImportedByNobody(), RULES.packagesAreKnown(), RULES.packagesAreFreeOfCycles(),
				RULES.onlyBootUsesSpringBoot(), RULES.onlyTransportUsesTheHttpClient(),
				RULES.onlyRetryUsesSpringRetry(), RULES.onlyTimeSourceTellsTheTime(), RULES.nobodyDeserializesJava(),
				RULES.nobodyTrustsAll(), RULES.implementationsAreNotPublic(), RULES.autoConfigurationsHaveTheirShape(),
				RULES.autoConfigurationsAreAnnotated(), RULES.autoConfigurationsHaveNoPublicMembers());
	}

	private static JavaClasses classesBeside(Class<?> type) {
		return new ClassFileImporter().importUrl(type.getProtectionDomain().getCodeSource().getLocation());
	}

}
