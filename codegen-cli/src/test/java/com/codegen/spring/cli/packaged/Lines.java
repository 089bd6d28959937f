package com.codegen.spring.cli.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.test.server.CodegenServer;

/**
 * Lines of shell that run the packaged command without a locale, each with the status it
 * ends with and the prompts that reach the server. They run one after the other in a
 * single shell.
 */
final class Lines {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final StringBuilder script = new StringBuilder("""
			cd ~
			plain() {
			  env -i $LOCALE PATH="$PATH" HOME="$HOME" JAVA_HOME="$JAVA_HOME" CODEGEN_API_URL="$CODEGEN_API_URL" \\
			    CODEGEN_API_TOKEN="$CODEGEN_API_TOKEN" CODEGEN_ORG_ID="$CODEGEN_ORG_ID" "$@"
			}
			codegen() { plain codegen "$@"; }
			jar() { plain "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -jar "$JAR" "$@"; }
			run() { codegen run --no-follow "$@"; }
			""");

	private final List<Expected> expected = new ArrayList<>();

	Lines sends(String line, String... prompts) {
		return add(line, 0, List.of(prompts));
	}

	Lines refuses(String line) {
		return add(line, 2, List.of());
	}

	private Lines add(String line, int code, List<String> prompts) {
		int number = this.expected.size();
		this.script
			.append("{ " + line + "\n} >out." + number + " 2>err." + number + "; echo $? >code." + number + "\n");
		this.expected.add(new Expected(line, code, prompts));
		return this;
	}

	/**
	 * Run the lines and compare what came of them.
	 */
	void run(Command command, Jdk java) throws Exception {
		Path file = Files.writeString(command.home().resolve("lines.sh"), this.script);
		Path jar;
		try (Stream<Path> files = Files.list(Command.FILE.getParent())) {
			jar = files.filter((path) -> path.toString().endsWith("-all.jar")).findFirst().orElseThrow();
		}
		String line = "export JAVA_HOME=" + java.home() + " JAR=" + jar + "; bash " + file;
		Duration limit = Duration.ofSeconds(30L * this.expected.size());
		assertThatEndsWell(command, command.end(command.start(line), limit));
	}

	private void assertThatEndsWell(Command command, Command.Result shell) throws IOException {
		SoftAssertions softly = new SoftAssertions();
		softly.assertThat(shell.err()).isEmpty();
		for (int i = 0; i < this.expected.size(); i++) {
			Expected line = this.expected.get(i);
			String err = Files.readString(command.home().resolve("err." + i));
			softly.assertThat(Files.readString(command.home().resolve("code." + i)).strip())
				.as("%s: %s", line.line(), err)
				.isEqualTo(String.valueOf(line.code()));
			softly.assertThat(err).as(line.line()).doesNotContain("Exception", "\tat ");
		}
		softly.assertThat(prompts(command.server()))
			.containsExactlyElementsOf(this.expected.stream().flatMap((line) -> line.prompts().stream()).toList());
		softly.assertAll();
	}

	private static List<String> prompts(CodegenServer server) {
		return server.requests()
			.stream()
			.filter((request) -> request.method().equals("POST"))
			.map((request) -> MAPPER.readTree(request.body()).path("prompt").asString())
			.toList();
	}

	private record Expected(String line, int code, List<String> prompts) {
	}

}
