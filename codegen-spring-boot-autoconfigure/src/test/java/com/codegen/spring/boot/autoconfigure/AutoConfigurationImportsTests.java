package com.codegen.spring.boot.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class AutoConfigurationImportsTests {

	private static final URL LOCATION = CodegenAutoConfiguration.class.getProtectionDomain()
		.getCodeSource()
		.getLocation();

	@Test
	void listEveryAutoConfigurationAndNothingElse() throws IOException {
		List<String> annotated = new ClassFileImporter().importUrl(LOCATION)
			.stream()
			.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
			.map(JavaClass::getName)
			.toList();
		assertThat(annotated).hasSizeGreaterThanOrEqualTo(5);
		assertThat(imports()).containsExactlyInAnyOrderElementsOf(annotated);
	}

	@Test
	void areSorted() throws IOException {
		assertThat(imports()).isSorted();
	}

	private static List<String> imports() throws IOException {
		URL url = URI
			.create(LOCATION + "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports")
			.toURL();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.isBlank()).toList();
		}
	}

}
