package com.codegen.spring.cli.command;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.util.Loggers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void continuesARunAndFollowsOnlyWhatIsNew() {
		cli().run("run", "Fix it", "--interval", "20ms");
		int before = cli().run("logs", "4253").lines().size();
		Result result = cli().run("continue", "4253", "Once more", "--interval", "20ms", "--json");
		assertThat(result.code()).isZero();
		assertThat(result.lines().get(0)).startsWith("{\"index\":" + before + ",").contains("Once more");
		assertThat(cli().run("resume", "4253", "And again", "--no-follow").out()).isEqualTo("4253\n");
	}

	@Test
	void stopsARunAfterAsking() {
		this.server.simulation().defaultScript((prompt) -> RunScript.completing("x").withDuration(Duration.ofHours(1)));
		this.server.simulation().startRun("Do it", "API");
		Result refused = cli().run("cancel", "4253");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).endsWith("Say yes beforehand: codegen cancel 4253 --yes\n");
		Result no = cli().onTerminal().typing("\n").run("cancel", "4253");
		assertThat(no.err()).isEqualTo("This stops run 4253 and every other agent on the same pull request, "
				+ "and ignores its checks. Stop? [y/N] Nothing was stopped.\n");
		Result yes = cli().onTerminal().typing("y\n").run("stop", "4253");
		assertThat(yes.code()).isZero();
		assertThat(yes.err()).endsWith("Run 4253 was asked to stop. Allow checks again: codegen cancel 4253 --undo\n");
		assertThat(cli().run("cancel", "4253", "--yes", "--json").out()).contains("\"stopped\":false",
				"\"checks\":\"unchanged\"");
		assertThat(cli().run("cancel", "4253", "--undo").err()).isEqualTo("Checks of run 4253 are allowed again.\n");
		assertThat(this.server.simulation().runs().get(0).banned()).isFalse();
	}

	@Test
	void showsARunAndItsPullRequests() {
		cli().run("run", "Find every caller and fix it", "--interval", "20ms");
		assertThat(cli().run("view", "4253", "--exit-status").code()).isZero();
		assertThat(cli().onTerminal().run("view", "4253").out())
			.startsWith("Run           4253\nStatus        ✓ Complete\n")
			.contains("Pull request  https://github.com/acme/payments-api/pull/318");
		assertThat(cli().run("view", "4253", "--json=id,status").out())
			.isEqualTo("{\"id\":4253,\"status\":\"COMPLETE\"}\n");
		assertThat(cli().run("prs", "4253").out()).startsWith("318\t90318\t");
		assertThat(cli().run("pr", "edit", "90318", "--state", "closed").out()).contains("State\tclosed");
		assertThat(cli().run("open", "4253").out()).isEqualTo("https://codegen.com/agent/trace/4253\n");
		assertThat(cli().with("BROWSER", "true").run("view", "4253", "--web").err())
			.isEqualTo("Opening https://codegen.com/agent/trace/4253\n");
	}

	@Test
	void listsWhatTheOrganizationHas() {
		assertThat(cli().run("orgs").out()).isEqualTo("4711\tAcme Robotics\n");
		assertThat(cli().run("repos", "--search", "store").out()).startsWith("502\tacme/storefront\tprivate");
		assertThat(cli().run("users", "--json=github_username").out()).contains("{\"github_username\":\"ada\"}");
		assertThat(cli().onTerminal().run("integrations").out()).contains("● active", "○ not connected");
	}

	@Test
	void managesAgents() {
		assertThat(cli().run("agents", "create", "reviewer", "--type", "code_review", "--set", "depth=3").code())
			.isZero();
		assertThat(cli().run("agents", "create", "reviewer").code()).isOne();
		assertThat(cli().run("agents", "update", "reviewer", "--model", "large").out()).contains("Model\tlarge");
		assertThat(cli().run("agents", "show", "reviewer").out()).contains("Type\tcode_review", "depth\t3");
		assertThat(cli().run("agents", "list").out()).isEqualTo("reviewer\tcode_review\tlarge\t\n");
		assertThat(cli().run("agents", "delete", "reviewer").code()).isZero();
		assertThat(cli().run("agents", "show", "reviewer").code()).isOne();
		assertThat(cli().run("agents").code()).isEqualTo(2);
	}

	@Test
	void suggestsWhatMayHaveBeenMeant() {
		Result result = cli().run("lst");
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).isEqualTo("""
				codegen: Unmatched argument at index 0: 'lst'
				Did you mean: codegen ls or codegen list?
				Try 'codegen --help'.
				""");
		assertThat(cli().run("list", "--limt", "3").err())
			.contains("Did you mean: --limit?\nTry 'codegen list --help'.");
		assertThat(cli().run("list", "--limit", "x").code()).isEqualTo(2);
		assertThat(cli().run("logs").err())
			.isEqualTo("codegen: Missing required parameter: 'RUN'\nTry 'codegen logs --help'.\n");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 402, 403, 404, 409, 422, 500, 503 })
	void saysEachErrorInTwoLinesOrOneJsonValue(int status) {
		this.server.always((request) -> true, Fault.status(status));
		Result text = cli().run("list");
		assertThat(text.code()).isEqualTo((status == 401 || status == 403) ? 4 : 1);
		assertThat(text.err().lines().filter((line) -> !line.startsWith("Trying again"))).hasSize(2)
			.first()
			.asString()
			.startsWith("codegen: ");
		Result json = cli().run("list", "--json", "--quiet");
		assertThat(json.out()).isEmpty();
		assertThat(new JsonMapper().readTree(json.err()).path("error").path("status").asInt()).isEqualTo(status);
	}

	@Test
	void debugsWithoutSecrets() {
		Result result = cli().with("CODEGEN_API_TOKEN", "secret-that-is-wrong").run("list", "--debug");
		assertThat(result.err()).contains("GET organizations/{org}/agent/runs", "\tat com.codegen")
			.doesNotContain("secret-that-is-wrong");
		assertThat(Loggers.getLogger("reactor").isErrorEnabled()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "DEBUG, true", "trace, true", "INFO, false", "loud, false" })
	void debugsWhenTheVariableSaysSo(String level, boolean debug) {
		String err = cli().with("CODEGEN_LOG_LEVEL", level).with("CODEGEN_API_TOKEN", "wrong").run("list").err();
		assertThat(err.contains("GET organizations/{org}/agent/runs")).isEqualTo(debug);
		assertThat(err.contains("\tat com.codegen")).isEqualTo(debug);
	}

	@ParameterizedTest
	@ValueSource(classes = { StackOverflowError.class, OutOfMemoryError.class, NoClassDefFoundError.class })
	void printsNoStackTraceOfAnErrorUnlessAsked(Class<? extends Error> type) {
		OutputStream broken = new OutputStream() {

			@Override
			public void write(int value) {
				throw BeanUtils.instantiateClass(type);
			}

		};
		this.server.simulation().startRun("Do it", "API");
		Result result = cli().writingTo(broken).run("list");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("codegen: unexpected " + type.getSimpleName() + ": " + type.getSimpleName()
				+ "\nRun it again with --debug and report what it prints.\n");
		assertThat(cli().writingTo(broken).run("list", "--debug").err()).contains("\tat com.codegen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "zsh", "fish" })
	void completesEveryCommand(String shell) {
		String script = cli().run("completion", shell).out();
		assertThat(script).contains("continue", "integrations", "create", "on-interrupt", "detach")
			.doesNotContain("\u001b");
	}

	@Test
	void printsHelpWithinEightyColumns() {
		assertThat(cli().run().code()).isZero();
		assertThat(cli().run("help", "config", "set").out()).startsWith("Change a setting for good.\n\nExamples:\n");
		assertThat(cli().run("help", "nonsense").code()).isEqualTo(2);
		for (String command : List.of("run", "list", "logs", "login", "doctor", "completion", "agents")) {
			assertThat(cli().run(command, "--help").lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThan(81))
				.contains("Examples:");
		}
		assertThat(cli().run("--help").out()).contains("143   terminated with SIGTERM; the run goes on");
		assertThat(cli().run("--version").out()).matches("codegen 0\\.1\\.0 \\(.+\\)  Java .+\n");
	}

	@Test
	void marksInAsciiWithoutUnicode() {
		this.server.simulation().startRun("Do it [fail]", "API");
		assertThat(cli().onTerminal().with("LANG", "C").run("list").out()).isASCII();
	}

	@Test
	void colours() {
		this.server.simulation().startRun("Do it", "API");
		assertThat(cli().run("list", "--color=always").out()).doesNotContain("STATUS").contains("\u001b[2m20");
		assertThat(cli().with("CLICOLOR_FORCE", "1").run("list").out()).contains("\u001b[2m20");
		assertThat(cli().run("view", "4253", "--color=always").out()).containsPattern("Status\t\u001b\\[3");
		assertThat(cli().run("logs", "4253", "--color=always").out()).contains("\t\u001b[36mUSER_MESSAGE\u001b[0m\t");
		assertThat(cli().run("list", "--color=always", "--json").out()).doesNotContain("\u001b");
		assertThat(cli().on(Cli.TERMINAL).run("list").out()).contains("\u001b[2mSTATUS");
		assertThat(cli().on(Cli.TERMINAL).run("list", "--color", "never").out()).doesNotContain("\u001b");
		assertThat(cli().on(Cli.TERMINAL).with("NO_COLOR", "1").run("list").out()).doesNotContain("\u001b");
		assertThat(cli().on(Cli.TERMINAL).with("TERM", "dumb").run("list").out()).doesNotContain("\u001b");
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}
