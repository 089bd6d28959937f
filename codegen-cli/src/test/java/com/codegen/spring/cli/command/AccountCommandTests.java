package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AccountCommandTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.token("a-token-that-ends-in-9f3c").enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void signsInAndKeepsTheTokenForTheUserAlone() throws IOException {
		Result result = login();
		assertThat(result.code()).isZero();
		assertThat(result.out()).isEmpty();
		assertThat(result.err())
			.isEqualTo("Signed in as ada (Acme Robotics, 4711). Saved to " + file() + " (only you can read it).\n");
		assertThat(file()).hasContent("""
				{
				  "token" : "a-token-that-ends-in-9f3c",
				  "org_id" : 4711,
				  "base_url" : "%s"
				}
				""".formatted(this.server.baseUrl()));
		assertThat(permissions(file())).isEqualTo("rw-------");
		assertThat(permissions(file().getParent())).isEqualTo("rwx------");
		assertThat(Cli.without(this.home).run("list").code()).isZero();
	}

	@Test
	void keepsNothingThatTheServerRefuses() {
		Result result = machine().typing("wrong-token\n").run("login", "--with-token");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.err()).doesNotContain("wrong-token");
		assertThat(file()).doesNotExist();
	}

	@Test
	void needsATokenThatCanBeSent() {
		assertThat(machine().typing("two words\n").run("login", "--with-token").code()).isEqualTo(2);
		assertThat(machine().typing("").run("login", "--with-token").code()).isEqualTo(2);
		assertThat(machine().run("login").code()).isEqualTo(2);
	}

	@Test
	void takesNoTokenOnTheCommandLine() {
		assertThat(machine().run("login", "--token", "secret").code()).isEqualTo(2);
		assertThat(machine().run("config", "set", "token", "secret").err())
			.isEqualTo("codegen: A token on the command line can be read by others.\nUse: codegen login\n");
	}

	@Test
	void needsAChoiceWhenATokenMayUseSeveralOrganizations() {
		try (CodegenServer several = CodegenServer.builder()
			.organization(4711, "Acme Robotics")
			.organization(12, "Beta")
			.start()) {
			Cli machine = Cli.without(this.home)
				.with("CODEGEN_API_URL", several.baseUrl())
				.typing(several.token() + "\n");
			Result none = machine.run("login", "--with-token");
			assertThat(none.code()).isEqualTo(2);
			assertThat(none.err()).isEqualTo("""
					codegen: The token may use more than one organization.
					Choose one with --org ID: 4711 Acme Robotics, 12 Beta
					""");
			assertThat(machine.onTerminal().run("login", "--with-token").code()).isEqualTo(2);
			assertThat(file()).doesNotExist();
			assertThat(machine.run("login", "--with-token", "--org", "12").code()).isZero();
			assertThat(Cli.without(this.home).run("config", "get", "org_id").out()).isEqualTo("12\n");
		}
	}

	@Test
	void signsInToAnotherOrganizationThanTheFileHas() {
		login();
		try (CodegenServer other = CodegenServer.builder().organization(12, "Beta").start()) {
			Cli machine = Cli.without(this.home).with("CODEGEN_API_URL", other.baseUrl()).typing(other.token() + "\n");
			assertThat(machine.run("login", "--with-token", "--org", "4711").err())
				.endsWith("codegen: the token may not use organization 4711.\nChoose one with --org ID: 12 Beta\n");
			assertThat(machine.run("login", "--with-token").err()).startsWith("Signed in as ada (Beta, 12).");
		}
		assertThat(Cli.without(this.home).run("config", "get", "org_id").out()).isEqualTo("12\n");
	}

	@Test
	void signsOut() {
		login();
		assertThat(machine().run("logout").err()).isEqualTo("Signed out. Removed " + file() + ".\n");
		assertThat(file()).doesNotExist();
		assertThat(machine().run("logout").err()).isEqualTo("Nobody was signed in.\n");
		assertThat(Cli.of(this.server, this.home).run("logout").err())
			.contains("The environment variable CODEGEN_API_TOKEN is still set.");
	}

	@Test
	void refusesAFileThatOthersCanRead() throws IOException {
		login();
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		Result result = Cli.without(this.home).run("list");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("codegen: The Codegen configuration file '" + file()
				+ "' is open to other users and is not read.\nRun: chmod 600 '" + file() + "'\n");
	}

	@Test
	void refusesASymbolicLink() throws IOException {
		login();
		Files.move(file(), this.home.resolve("elsewhere"));
		Files.createSymbolicLink(file(), this.home.resolve("elsewhere"));
		assertThat(Cli.without(this.home).run("list").err()).isEqualTo("codegen: The Codegen configuration file '"
				+ file() + "' is a symbolic link and is not read.\n" + removing());
	}

	@Test
	void refusesAFileOfAnotherUser() throws IOException {
		login();
		assumeTrue("root".equals(Files.getOwner(file()).getName()), "Only root can give a file away");
		Files.setAttribute(file(), "unix:uid", 65534);
		Result result = Cli.without(this.home).run("list");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("codegen: The Codegen configuration file '" + file()
				+ "' belongs to another user and is not read.\n" + removing());
	}

	private String removing() {
		return "Run: rm '" + file() + "', and write a file of your own.\n";
	}

	@Test
	void listsSettingsAndTheirSources() {
		login();
		assertThat(Cli.without(this.home).with("CODEGEN_ORG_ID", "12").run("config", "list").out()).isEqualTo("""
				token\t…9f3c\t%1$s
				org_id\t12\tCODEGEN_ORG_ID
				base_url\t%2$s\t%1$s
				""".formatted(file(), this.server.baseUrl()));
		assertThat(Cli.without(this.home).run("--org", "7", "config", "get", "org_id").out()).isEqualTo("7\n");
		assertThat(Cli.without(this.home).run("config", "list", "--json=setting").out())
			.isEqualTo("[{\"setting\":\"token\"},{\"setting\":\"org_id\"},{\"setting\":\"base_url\"}]\n");
		assertThat(Cli.without(this.home).run("config", "path").out()).isEqualTo(file() + "\n");
	}

	@Test
	void changesSettings() {
		login();
		assertThat(Cli.without(this.home).run("config", "set", "org_id", "99").code()).isZero();
		assertThat(Cli.without(this.home).run("config", "get", "org_id").out()).isEqualTo("99\n");
		assertThat(Cli.without(this.home).run("config", "set", "org_id", "x").code()).isEqualTo(2);
		assertThat(Cli.without(this.home).run("config", "set", "base_url", "ftp://x").code()).isOne();
		Result refused = Cli.without(this.home).run("list");
		assertThat(refused.code()).isEqualTo(4);
		assertThat(refused.err()).contains("may not use organization 99").contains("--org ID");
	}

	@Test
	void tellsTheStatus() {
		Result result = Cli.of(this.server, this.home).onTerminal().run("status");
		assertThat(result.code()).isZero();
		assertThat(result.out()).containsPattern("Server +" + this.server.url() + " reachable, \\d+ ms\n")
			.containsPattern("Account +ada, Acme Robotics \\(4711\\) token from CODEGEN_API_TOKEN, ends in …9f3c\n")
			.contains("simulation: no agent is working");
		assertThat(Cli.of(this.server, this.home).with("CODEGEN_API_TOKEN", "nonsense").run("status").code())
			.isEqualTo(4);
		assertThat(Cli.of(this.server, this.home).with("CODEGEN_API_URL", "http://127.0.0.1:1").run("status").code())
			.isOne();
		assertThat(Cli.of(this.server, this.home).run("status", "--json=reachable,signed_in,simulation").out())
			.isEqualTo("{\"reachable\":true,\"signed_in\":true,\"simulation\":true}\n");
	}

	@Test
	void examines() {
		Result result = Cli.of(this.server, this.home).run("doctor");
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("ok\tToken\taccepted, of ada", "ok\tOrganization\tAcme Robotics (4711)",
				"ok\tClock\t", "info\tStatus words\tno run to tell", "info\tHeaders\tx-codegen-simulation: true");
		assertThat(this.server.requests()).allSatisfy((request) -> assertThat(request.method()).isEqualTo("GET"));
		Result failed = Cli.of(this.server, this.home).with("CODEGEN_API_URL", "http://127.0.0.1:1").run("doctor");
		assertThat(failed.code()).isOne();
		assertThat(failed.out()).contains("failed\tConnection\tport 1 of 127.0.0.1 does not answer");
		assertThat(Cli.without(this.home).run("doctor").out()).contains("failed\tConfiguration\tno token is set");
	}

	private Result login() {
		return machine().typing(this.server.token() + "\n").run("login", "--with-token");
	}

	private Cli machine() {
		return Cli.without(this.home).with("CODEGEN_API_URL", this.server.baseUrl());
	}

	private Path file() {
		return this.home.resolve(".codegen").resolve("config.json");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
