package com.codegen.spring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.cli.support.Golden;
import com.codegen.spring.cli.support.Line;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each command prints, in each form it has.
 */
class GoldenOutputTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final Set<String> FOLLOWING = Set.of("run", "continue", "logs", "watch");

	private static final SettableClock CLOCK = SettableClock.at(Instant.EPOCH);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.clock(CLOCK).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@BeforeEach
	void startRuns() {
		CLOCK.set(Instant.parse("2026-11-21T22:31:02Z"));
		this.server.simulation().defaultScript((prompt) -> RunScript.forPrompt(prompt).withDuration(Duration.ZERO));
		this.server.simulation().startRun("Find every caller of getUserData and add a null check", "API");
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		this.server.simulation().startRun("Upgrade Jackson across services", "GITHUB");
		CLOCK.advance(Duration.ofHours(1));
		cli().run("agents", "create", "reviewer", "--type", "code_review");
	}

	@Test
	void allCommandsAreHere() {
		assertThat(Line.ALL.stream().map(Line::command)).containsExactlyInAnyOrderElementsOf(
				leaves().map(GoldenOutputTests::name).filter((name) -> !name.equals("server")).toList());
	}

	@ParameterizedTest
	@MethodSource("lines")
	void printsInAPipe(Line line) throws IOException {
		Result result = cli().typing(line.input()).run(Line.words(line.right()));
		assertThat(result.out() + result.err()).doesNotContain("\u001b");
		golden().check(line.fileName("pipe"), result);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void printsOnATerminal(Line line) throws IOException {
		golden().check(line.fileName("terminal"),
				cli().onTerminal().typing(line.input()).run(Line.words(line.right())));
	}

	@ParameterizedTest
	@MethodSource("linesWithJson")
	void printsJson(Line line) throws IOException {
		Result result = cli().onTerminal().typing(line.input()).run(Line.words(line.right() + " --json"));
		assertThat(result.lines()).allSatisfy((text) -> assertThat(MAPPER.readTree(text).isContainer()).isTrue());
		assertThat(result.lines().size() == 1 || FOLLOWING.contains(line.command())).isTrue();
		golden().check(line.fileName("json"), result);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void saysWhatWentWrong(Line line) throws IOException {
		Result result = cli().typing(line.input()).run(Line.words(line.bad()));
		assertThat(result.code()).isPositive();
		assertThat(result.out()).isEmpty();
		golden().check(line.fileName("error"), result);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void saysWhatWentWrongInJson(Line line) {
		Result result = cli().typing(line.input()).run(Line.words(line.bad() + " --json"));
		assertThat(result.code()).isPositive();
		assertThat(result.out()).isEmpty();
		JsonNode error = MAPPER.readTree(result.err()).path("error");
		assertThat(error.propertyNames()).contains("code", "message", "status", "retryAfter");
		assertThat(error.path("code").asString()).isNotEmpty();
		assertThat(error.path("message").asString()).isNotEmpty();
	}

	static List<Line> lines() {
		return Line.ALL;
	}

	static List<Line> linesWithJson() {
		Set<String> names = leaves().filter((command) -> command.findOption("--json") != null)
			.map(GoldenOutputTests::name)
			.collect(Collectors.toSet());
		return Line.ALL.stream().filter((line) -> names.contains(line.command())).toList();
	}

	private static Stream<CommandSpec> leaves() {
		return CommandDocumentation.commands(CommandDocumentation.model().getCommandSpec())
			.stream()
			.filter((command) -> command.subcommands().isEmpty());
	}

	private static String name(CommandSpec command) {
		return command.qualifiedName().replaceFirst("codegen ", "");
	}

	private Golden golden() {
		return new Golden(this.server, this.home);
	}

	private Cli cli() {
		return Cli.of(this.server, this.home).at(CLOCK);
	}

}
