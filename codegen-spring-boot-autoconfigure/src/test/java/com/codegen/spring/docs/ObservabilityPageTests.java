package com.codegen.spring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.observation.CodegenMeters;
import com.codegen.spring.observation.CodegenObservationDocumentation.HighCardinality;
import com.codegen.spring.observation.CodegenObservationDocumentation.LowCardinality;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on what can be seen names what the enums document, and nothing else.
 */
class ObservabilityPageTests {

	private final List<String> lines = read();

	@ParameterizedTest
	@EnumSource
	void showsEveryMeterWithItsTags(CodegenMeters meter) {
		String tags = Arrays.stream(meter.getKeyNames())
			.map((key) -> "`" + key.asString() + "`")
			.collect(Collectors.joining(", "));
		assertThat(this.lines).anyMatch((line) -> line.startsWith("| `" + meter.getName() + "` | "
				+ meter.getType().name().toLowerCase(Locale.ROOT) + " | " + (tags.isEmpty() ? "" : tags + " ") + "|"));
	}

	@Test
	void showsEveryKeyOfTheObservation() {
		assertThat(keys("low")).containsExactly(names(LowCardinality.values()));
		assertThat(keys("high")).containsExactly(names(HighCardinality.values()));
	}

	@Test
	void showsNoOtherMeter() {
		assertThat(this.lines.stream()
			.filter((line) -> line.matches("\\| `codegen\\.[a-z.]+` \\| (counter|timer|gauge).*")))
			.hasSize(CodegenMeters.values().length);
	}

	private List<String> keys(String cardinality) {
		return this.lines.stream()
			.filter((line) -> line.matches("\\| `[a-z.]+` \\| " + cardinality + " \\|.*"))
			.map((line) -> line.substring(3, line.indexOf('`', 3)))
			.toList();
	}

	private static String[] names(KeyName... keys) {
		return Arrays.stream(keys).map(KeyName::asString).toArray(String[]::new);
	}

	private static List<String> read() {
		try {
			return Files.readAllLines(Path.of("../docs/observability.md"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
