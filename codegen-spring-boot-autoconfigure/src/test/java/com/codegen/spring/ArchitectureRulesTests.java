package com.codegen.spring;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every rule finds something in a sample that breaks it.
 */
class ArchitectureRulesTests {

	private static final String SAMPLES = "com.codegen.spring.architecture.samples.";

	@ParameterizedTest
	@MethodSource("packages")
	void findAForbiddenImport(String name) {
		assertViolated(rules("imports").imports(name), "imports", "Bad");
	}

	@ParameterizedTest
	@MethodSource("samples")
	void findTheBadSample(ArchRule rule, String sample, String culprit) {
		assertViolated(rule, sample, culprit);
	}

	@Test
	void findPackagesWithoutNullMark() {
		assertThat(rules("time").packagesNotNullMarked(classesOf("time"))).containsExactly(SAMPLES + "time");
	}

	@Test
	void findAServerThatKnowsTheClient() {
		assertViolated(classes().should(ArchitectureRules.useOnly("com.codegen.spring.architecture..", "java..")),
				"libraries", "HttpClient");
	}

	static Stream<String> packages() {
		return ArchitectureRules.IMPORTS.keySet().stream();
	}

	static Stream<Arguments> samples() {
		return Stream.of(arguments(rules("imports").bootIsImportedByNobody(), "imports", "BadTask"),
				arguments(rules("time.unknown").packagesAreKnown(), "time", "BadTime"),
				arguments(rules("cycle").packagesAreFreeOfCycles(), "cycle", "Cycle"),
				arguments(rules("libraries").onlyBootUsesSpringBoot(), "libraries", "SslBundle"),
				arguments(rules("libraries").onlyTransportUsesTheHttpClient(), "libraries", "HttpClient"),
				arguments(rules("libraries").onlyRetryUsesSpringRetry(), "libraries", "RetryPolicy"),
				arguments(rules("time").onlyTimeSourceTellsTheTime(), "time", "nanoTime"),
				arguments(rules("sleep").onlyTimeSourceTellsTheTime(), "sleep", "sleep"),
				arguments(rules("security").nobodyDeserializesJava(), "security", "BadDeserialization"),
				arguments(rules("security").nobodyTrustsAll(), "security", "BadTrustManager"),
				arguments(rules("visibility").implementationsAreNotPublic(), "visibility", "DefaultThing"),
				arguments(rules("shape").autoConfigurationsHaveTheirShape(), "shape", "BadAutoConfiguration"),
				arguments(rules("shape").autoConfigurationsAreAnnotated(), "shape", "ForgottenAutoConfiguration"),
				arguments(rules("shape").autoConfigurationsHaveNoPublicMembers(), "shape", "BadAutoConfiguration"));
	}

	private static void assertViolated(ArchRule rule, String sample, String culprit) {
		JavaClasses bad = classesOf(sample);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(bad))
			.withMessageContaining(culprit);
	}

	private static ArchitectureRules rules(String sample) {
		return new ArchitectureRules(SAMPLES + sample);
	}

	private static JavaClasses classesOf(String sample) {
		return new ClassFileImporter().importPackages(SAMPLES + sample);
	}

}
