package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A profile that is named keeps to itself: nothing of another account gets mixed up with
 * it.
 */
class ProfileTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void signsIn() {
		assertThat(signIn("work").code()).isZero();
		assertThat(Cli.without(this.home).run("list").code()).isEqualTo(4);
		assertThat(Cli.without(this.home).run("list", "--profile", "work").code()).isZero();
		assertThat(Cli.without(this.home).with("CODEGEN_PROFILE", "work").run("list").code()).isZero();
		assertThat(Cli.without(this.home).run("list", "--profile", "../x").code()).isEqualTo(2);
	}

	@Test
	void startsNothingInTheAccountOfTheVariables() {
		Result result = Cli.of(this.server, this.home).run("--profile", "wrok", "run", "Fix it");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.err()).isEqualTo("codegen: the profile 'wrok' is not signed in: the file '" + file("wrok")
				+ "' does not exist.\nSign in: codegen --profile wrok login\n");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void needsATokenOfItsOwn() {
		assertThat(setAddress("work").code()).isZero();
		Result result = Cli.of(this.server, this.home).run("--profile", "work", "list");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.err()).isEqualTo("codegen: the profile 'work' is not signed in: the file '" + file("work")
				+ "' has no token.\nSign in: codegen --profile work login\n");
		assertThat(Cli.of(this.server, this.home).run("--profile", "work", "status").err()).isEqualTo(result.err());
		assertThat(Cli.of(this.server, this.home).run("--profile", "work", "doctor").err())
			.isEqualTo("Run 'codegen --profile work login'.\n");
	}

	@Test
	void sendsItsTokenToNoServerOfTheVariables() throws IOException {
		Files.createDirectories(file("prod").getParent());
		Files.writeString(file("prod"), "{\"token\":\"a-token-of-production\"}");
		Files.setPosixFilePermissions(file("prod"), PosixFilePermissions.fromString("rw-------"));
		assertThat(Cli.of(this.server, this.home).run("--profile", "prod", "config", "list").out())
			.isEqualTo("token\t…tion\t" + file("prod") + "\norg_id\t\tnot set\n"
					+ "base_url\thttps://api.codegen.com/v1\tdefault\n");
	}

	@Test
	void takesTheOrganizationOfAFlag() {
		signIn("work");
		assertThat(Cli.of(this.server, this.home)
			.with("CODEGEN_ORG_ID", "7")
			.run("--profile", "work", "config", "get", "org_id")
			.out()).isEqualTo("4711\n");
		assertThat(Cli.without(this.home).run("--profile", "work", "--org", "8", "config", "get", "org_id").out())
			.isEqualTo("8\n");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "completion bash", "help run", "config path", "config set org_id 7", "agents list", "logout" })
	void needsNoFileWhereNobodyHasToBeSignedIn(String line) {
		assertThat(Cli.without(this.home).run(("--profile new " + line).split(" ")).code()).isZero();
	}

	private Result signIn(String profile) {
		assertThat(setAddress(profile).code()).isZero();
		return Cli.of(this.server, this.home)
			.typing(this.server.token() + "\n")
			.run("--profile", profile, "login", "--with-token");
	}

	private Result setAddress(String profile) {
		return Cli.without(this.home).run("--profile", profile, "config", "set", "base_url", this.server.baseUrl());
	}

	private Path file(String profile) {
		return this.home.resolve(".codegen").resolve("profiles").resolve(profile + ".json");
	}

}
