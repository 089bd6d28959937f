package com.codegen.spring.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small answer can be a large tree: it is refused before the memory is used up.
 */
class TinyObjectsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			[                     | {"a":{"b":1}} | ]
			{"items":[            | {"id":123456} | ]}
			{"metadata":{"a":[    | {}            | ]}}
			[                     | []            | ]
			[                     | 1             | ]
			""")
	void areRefusedInASmallHeap(String start, String part, String end) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx56m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=64m", "-cp",
				System.getProperty("java.class.path"), TinyObjects.class.getName(), start, part, end)
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(output).contains("CodegenResponseTooLargeException")
			.contains("more than 524288 JSON values and names")
			.doesNotContain("OutOfMemory");
	}

}
