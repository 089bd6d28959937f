package com.codegen.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsMetadataTests {

	@ParameterizedTest
	@ValueSource(strings = { "codegen.headers", "codegen.agents", "codegen.config-file.enabled",
			"codegen.config-file.location" })
	void describesTheProperty(String name) throws IOException {
		assertThat(metadata().path("properties")
			.valueStream()
			.filter((property) -> property.path("name").asString().equals(name))).singleElement()
			.satisfies((property) -> assertThat(property.path("description").asString()).endsWith("."));
	}

	private static JsonNode metadata() throws IOException {
		String location = CodegenProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		try (InputStream input = URI.create(location + "META-INF/spring-configuration-metadata.json")
			.toURL()
			.openStream()) {
			return new JsonMapper().readTree(input);
		}
	}

}
