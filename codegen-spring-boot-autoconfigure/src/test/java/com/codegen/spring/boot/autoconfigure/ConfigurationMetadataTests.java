package com.codegen.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.exchange.RateClass;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationMetadataTests {

	/** Those without a default. */
	private static final Set<String> OPEN = Set.of("codegen.token", "codegen.org-id", "codegen.http.ssl-bundle",
			"codegen.rate-limit.limits", "codegen.headers", "codegen.agents", "codegen.config-file.location");

	private final Map<String, JsonNode> properties = byName(read("META-INF/spring-configuration-metadata.json"),
			"properties");

	@Test
	void nameEveryPropertyOfTheRecord() {
		assertThat(this.properties.keySet().stream().filter((name) -> name.startsWith("codegen.")))
			.containsExactlyInAnyOrderElementsOf(names("codegen", CodegenProperties.class));
	}

	@Test
	void describeEveryProperty() {
		assertThat(this.properties).isNotEmpty().allSatisfy((name, property) -> {
			assertThat(property.path("description").asString("")).as(name).isNotBlank().endsWith(".");
			assertThat(property.path("type").asString("")).as(name).isNotBlank();
		});
	}

	@Test
	void describeAsBootDoes() {
		assertThat(this.properties).allSatisfy((name, property) -> {
			String description = property.path("description").asString();
			assertThat(description).as(name).doesNotStartWith("The ").doesNotStartWith("A ").doesNotContain("default");
			assertThat(description.startsWith("Whether ")).as(name)
				.isEqualTo(property.path("type").asString().equals("java.lang.Boolean"));
		});
	}

	@Test
	void giveTimesAsDurations() {
		assertThat(this.properties.keySet())
			.filteredOn((name) -> name.matches(".*(timeout|interval|max-wait|time-to-live|max-retry-after|window)$"))
			.hasSizeGreaterThan(15)
			.allSatisfy((name) -> assertThat(this.properties.get(name).path("type").asString()).as(name)
				.isEqualTo(Duration.class.getName()));
	}

	@Test
	void giveDefaults() {
		assertThat(this.properties).allSatisfy((name, property) -> assertThat(property.has("defaultValue")).as(name)
			.isNotEqualTo(OPEN.contains(name)));
		assertThat(defaultOf("codegen.base-url")).isEqualTo("https://api.codegen.com/v1");
		assertThat(defaultOf("codegen.timeout")).isEqualTo("60s");
		assertThat(defaultOf("codegen.retry.max-attempts")).isEqualTo("3");
	}

	@Test
	void nameTheSwitchOfTheHealthIndicator() {
		assertThat(this.properties.get("management.health.codegen.enabled")).isNotNull();
		assertThat(defaultOf("management.health.codegen.enabled")).isEqualTo("true");
	}

	@Test
	void keepTheHintsThatAreWrittenByHand() {
		Map<String, JsonNode> written = byName(read("META-INF/additional-spring-configuration-metadata.json"), "hints");
		Map<String, JsonNode> generated = byName(read("META-INF/spring-configuration-metadata.json"), "hints");
		assertThat(written).isNotEmpty().allSatisfy((name, hint) -> {
			assertThat(generated).containsKey(name);
			assertThat(this.properties).containsKey(name.replace(".keys", ""));
		});
	}

	@Test
	void hintAtEveryRateClass() {
		JsonNode hint = byName(read("META-INF/spring-configuration-metadata.json"), "hints")
			.get("codegen.rate-limit.limits.keys");
		List<String> keys = StreamSupport.stream(hint.path("values").spliterator(), false)
			.map((value) -> value.path("value").asString())
			.toList();
		assertThat(keys).containsExactlyInAnyOrderElementsOf(Arrays.stream(RateClass.values())
			.map((rateClass) -> rateClass.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList());
	}

	private String defaultOf(String name) {
		return this.properties.get(name).path("defaultValue").asString();
	}

	private static Set<String> names(String prefix, Class<?> type) {
		Set<String> names = new TreeSet<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			if (component.getType().isRecord() && component.getType().getEnclosingClass() != null) {
				names.addAll(names(name, component.getType()));
			}
			else {
				names.add(name);
			}
		}
		return names;
	}

	private static Map<String, JsonNode> byName(JsonNode document, String section) {
		Map<String, JsonNode> byName = new TreeMap<>();
		document.path(section).forEach((entry) -> byName.put(entry.path("name").asString(), entry));
		return byName;
	}

	private static JsonNode read(String path) {
		try {
			URL location = CodegenProperties.class.getProtectionDomain().getCodeSource().getLocation();
			try (InputStream in = URI.create(location + path).toURL().openStream()) {
				return JsonMapper.builder().build().readTree(in);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
