package com.codegen.spring.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class ListCommandTests {

	private static final Instant START = Instant.parse("2026-11-21T22:31:02Z");

	@TempDir
	Path home;

	private CodegenServer server;

	@BeforeEach
	void startRuns() {
		SettableClock clock = SettableClock.at(START);
		this.server = CodegenServer.builder().clock(clock).enforceRateLimits(false).start();
		this.server.simulation().script(RunScript.failing("no"));
		this.server.simulation().startRun("Upgrade Jackson to 3.1 across services", "GITHUB");
		clock.advance(Duration.ofMinutes(29));
		this.server.simulation().startRun("Find every caller of getUserData and add a null check", "API");
		clock.advance(Duration.ofSeconds(112));
		this.server.simulation().startRun("Guard the callers in every service", "API");
		clock.advance(Duration.ofSeconds(8));
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void printsATableOnATerminal() {
		Result result = cli().onTerminal().run("list");
		assertThat(result.out()).isEqualTo("""
				STATUS          RUN   TITLE                                                 PR    SOURCE  CREATED
				● Running       4255  Guard the callers in every service                          API     8 s ago
				✓ Complete      4254  Find every caller of getUserData and add a null che…  #318  API     2 min ago
				✗ Failed        4253  Upgrade Jackson to 3.1 across services                      GitHub  31 min ago
				""");
		assertThat(result.err()).isEmpty();
	}

	@Test
	void printsTabsInAPipe() {
		assertThat(cli().run("ls", "--limit", "2").out()).isEqualTo("""
				ACTIVE\t4255\tGuard the callers in every service\t\tAPI\t2026-11-21T23:01:54Z
				COMPLETE\t4254\tFind every caller of getUserData and add a null check\t318\tAPI\t2026-11-21T23:00:02Z
				""");
	}

	@Test
	void printsJson() {
		assertThat(cli().run("list", "--json=id,status", "--limit", "1").out())
			.isEqualTo("[{\"id\":4255,\"status\":\"ACTIVE\"}]\n");
		assertThat(cli().run("list", "--json", "--limit", "1").out())
			.startsWith("[{\"id\":4255,\"organization_id\":4711,")
			.contains("\"created_at\":\"2026-11-21T23:01:54Z\"", "\"source_type\":\"API\"");
	}

	@Test
	void namesTheFieldsThereAre() {
		Result result = cli().run("list", "--json=foo");
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).startsWith("{\"error\":{\"code\":\"usage\",\"message\":\"Unknown JSON field 'foo'.\"")
			.contains("Fields: id, organization_id, status");
	}

	@Test
	void filters() {
		assertThat(ids("--status", "failed")).isEqualTo("4253");
		assertThat(ids("--status", "ACTIVE")).isEqualTo("4255");
		assertThat(ids("--source", "github")).isEqualTo("4253");
		assertThat(ids("--search", "JACKSON")).isEqualTo("4253");
		assertThat(ids("--mine")).isEqualTo("4255 4254 4253");
		assertThat(ids("--status", "stopped")).isEmpty();
	}

	@Test
	void saysHowFarItSearched() {
		assertThat(cli().run("list", "--search", "nothing", "--scan", "2").err())
			.isEqualTo("Searched the newest 2 runs. Look further with --scan N.\n");
	}

	@Test
	void saysWhenThereIsNothing() {
		this.server.reset();
		assertThat(cli().onTerminal().run("list").out()).isEqualTo("No runs. Start one: codegen run \"…\"\n");
		assertThat(cli().run("list").out()).isEmpty();
		assertThat(cli().run("list", "--json").out()).isEqualTo("[]\n");
	}

	@Test
	void fitsNarrowAndWideTerminals() {
		for (int columns : new int[] { 40, 60, 80, 200 }) {
			Result result = cli().onTerminal().with("COLUMNS", String.valueOf(columns)).run("list");
			assertThat(result.lines()).hasSize(4)
				.allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(62, columns)));
		}
	}

	private String ids(String... filter) {
		String[] args = new String[filter.length + 1];
		args[0] = "list";
		System.arraycopy(filter, 0, args, 1, filter.length);
		return String.join(" ", cli().run(args).lines().stream().map((line) -> line.split("\t")[1]).toList());
	}

	private Cli cli() {
		return Cli.of(this.server, this.home).at(Clock.fixed(START.plusSeconds(29 * 60 + 112 + 8), ZoneOffset.UTC));
	}

}
