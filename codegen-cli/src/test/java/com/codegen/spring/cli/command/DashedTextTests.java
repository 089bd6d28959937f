package com.codegen.spring.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

class DashedTextTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(200).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "-hotfix broke login", "-h is missing", "-1 tests fail", "--verbose flag missing in docs",
			"--json output is wrong", "- a\n- b", "--- a/file\n+++ b/file", "-q\tq", "-Vq h" })
	void sendsTextThatBeginsWithADash(String text) {
		assertThat(cli().run("run", text, "--no-follow", "--json").code()).isZero();
		assertThat(cli().run("run", "--no-follow", "--", text).code()).isZero();
		assertThat(cli().run("continue", "4253", text, "--no-follow").code()).isZero();
		assertThat(cli().run("continue", "--no-follow", "--", "4253", text).code()).isZero();
		assertThat(prompts()).containsExactly(text, text, text, text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-hotfix", "-x", "--verbose", "--jsn", "--fiel=my notes.md", "-qx", "-Vh2", "---" })
	void refusesWhatMayBeAnOption(String arg) {
		Result result = cli().run("run", arg);
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).startsWith("codegen: Unknown option: '" + arg + "'\n")
			.contains("Put -- before a PROMPT that begins with a dash: codegen run -- ...; "
					+ "or use - for standard input: codegen run - < FILE\n");
		assertThat(prompts()).isEmpty();
		assertThat(cli().run("run", "--no-follow", "--", arg).code()).isZero();
		assertThat(prompts()).containsExactly(arg);
	}

	@Test
	void suggestsTheOptionThatWasMeant() {
		assertThat(cli().run("run", "--jsn", "Fix it").err()).contains("Did you mean: --json?\n");
		assertThat(cli().run("run", "--json", "--jsn", "Fix it").err()).contains("Unknown option: '--jsn'", " -- ");
		assertThat(cli().run("--jsn", "run", "Fix it").code()).isEqualTo(2);
		assertThat(cli().run("list", "-x y").err()).startsWith("codegen: Unmatched argument at index 1: '-x y'\n");
		assertThat(cli().run("-hotfix broke login").code()).isEqualTo(2);
		assertThat(cli().run("-hotfix").code()).isEqualTo(2);
		assertThat(prompts()).isEmpty();
	}

	@Test
	void takesValuesThatBeginWithADash() {
		assertThat(cli()
			.run("agents", "create", "a", "--instructions", "-hurry up", "--set", "-q=-h", "--description", "-hot",
					"--model=-h")
			.code()).isZero();
		assertThat(cli().run("agents", "show", "a", "--json").out()).contains("\"-hurry up\"", "\"-q\":\"-h\"",
				"\"-hot\"", "\"model\":\"-h\"");
		Result missing = cli().run("agents", "update", "a", "--instructions", "--json");
		assertThat(missing.code()).isEqualTo(2);
	}

	@Test
	void readsAFileWhoseNameBeginsWithADash() throws Exception {
		Path file = Files.writeString(Path.of("-hotfix.tmp"), "From a file");
		try {
			assertThat(cli().run("run", "--no-follow", "--file", file.toString()).code()).isZero();
			assertThat(cli().run("batch", "--interval", "10ms", "--", file.toString()).code()).isZero();
			assertThat(prompts()).containsExactly("From a file", "From a file");
		}
		finally {
			Files.delete(file);
		}
	}

	@Test
	void keepsOptionsThatShareADash() {
		this.server.simulation().startRun("Fix it", "API");
		assertThat(cli().run("list", "-qL1").lines()).hasSize(1);
		assertThat(cli().run("logs", "4253", "-qn", "1").lines()).hasSize(1);
		assertThat(cli().run("run", "-qh").out()).contains("Usage");
	}

	@ParameterizedTest
	@ValueSource(strings = { "caf\ufffd", "a\0b", "a\ud83d", "\ude00" })
	void refusesArgumentsThatWereDamaged(String text) {
		for (List<String> line : List.of(List.of("run", text), List.of("continue", "4253", text),
				List.of("run", "It", "--metadata", "k=" + text), List.of("run", "--file", text), List.of("batch", text),
				List.of("agents", "create", "a", "--instructions", text))) {
			Result result = cli().run(line.toArray(String[]::new));
			assertThat(result.code()).isEqualTo(2);
			assertThat(result.err()).contains("argument ", "Nothing was sent.").doesNotContain(text);
		}
		assertThat(this.server.requests()).isEmpty();
	}

	private List<String> prompts() {
		return this.server.requests()
			.stream()
			.filter((request) -> request.method().equals("POST"))
			.map((request) -> MAPPER.readTree(request.body()))
			.map((JsonNode body) -> body.path("prompt").asString())
			.toList();
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}
