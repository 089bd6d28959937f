package com.codegen.spring.test.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.test.simulation.StatusCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServerArgumentsTests {

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@Test
	void hasDefaults() {
		assertThat(ServerArguments.parse()).isEqualTo(
				new ServerArguments(0, "simulated-codegen-token", 4711, 1, true, StatusCase.UPPER, false, false));
	}

	@Test
	void readsAllFlags() {
		assertThat(ServerArguments.parse("--port=8080", "--token=a=b", "--org-id=12", "--speed=2.5", "--no-rate-limits",
				"--status-case=completed", "--legacy-paths", "--help"))
			.isEqualTo(new ServerArguments(8080, "a=b", 12, 2.5, false, StatusCase.COMPLETED, true, true));
	}

	@ParameterizedTest
	@CsvSource({ "--port=x, --port needs a port", "--port=65536, --port needs a port", "--port=-1, --port needs a port",
			"--port, --port needs a port", "--token=, --token needs a text",
			"--org-id=a, --org-id needs a whole number", "--speed=0, --speed needs a number above 0",
			"--speed=NaN, --speed needs a number above 0", "--speed=fast, --speed needs a number above 0",
			"--status-case, --status-case needs one of upper", "--status-case=x, --status-case needs one of upper",
			"--legacy-paths=no, --legacy-paths takes no value", "--no-rate-limits=1, --no-rate-limits takes no value",
			"--prot=1, Unknown argument '--prot'", "8080, Unknown argument '8080'" })
	void refusesWhatItDoesNotUnderstand(String argument, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServerArguments.parse(argument))
			.withMessageStartingWith(message);
	}

	@Test
	void printsOneSentenceForARefusedArgument() {
		assertThat(CodegenServerMain.parse(new String[] { "--speed=0" }, stream())).isNull();
		assertThat(text().strip().lines()).hasSize(1);
	}

	@Test
	void printsOneSentenceForAPortThatIsInUse() {
		try (CodegenServer other = CodegenServer.start()) {
			assertThat(CodegenServerMain.start(ServerArguments.parse("--port=" + other.port()), stream())).isNull();
			assertThat(this.output.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(
					"Port " + other.port() + " is in use: choose another one with --port, or 0 for a free one.");
		}
	}

	@Test
	void describesEveryFlag() {
		assertThat(ServerArguments.USAGE).contains("--port", "--token", "--org-id", "--speed", "--no-rate-limits",
				"--status-case", "--legacy-paths", "--help");
	}

	@Test
	void announcesWhatToExport() throws IOException {
		try (CodegenServer server = CodegenServerMain.start(ServerArguments.parse("--org-id=12", "--token=t"),
				stream())) {
			CodegenServerMain.announce(server, stream());
			assertThat(text()).contains(server.url(), "export CODEGEN_BASE_URL=" + server.baseUrl(),
					"export CODEGEN_TOKEN=t", "export CODEGEN_ORG_ID=12");
			assertThat(new HttpCalls(server).get("/organizations/12/users").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void startsWithTheSwitchesOfTheFirstClients() throws IOException {
		try (CodegenServer server = CodegenServerMain
			.start(ServerArguments.parse("--no-rate-limits", "--status-case=lower", "--legacy-paths"), stream())) {
			HttpCalls calls = new HttpCalls(server);
			assertThat(calls.create().body()).contains("\"status\":\"pending\"");
			for (int i = 0; i < 70; i++) {
				assertThat(calls.get("/agents").statusCode()).isEqualTo(200);
			}
		}
	}

	private PrintStream stream() {
		return new PrintStream(this.output, true, StandardCharsets.UTF_8);
	}

	private String text() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

}
