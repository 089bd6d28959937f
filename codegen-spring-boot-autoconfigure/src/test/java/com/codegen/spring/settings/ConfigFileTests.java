package com.codegen.spring.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.support.Homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigFileTests {

	private static final String JSON = "{\"token\":\"s3cr3t\",\"org_id\":12,\"base_url\":\"https://x.example\"}";

	@TempDir
	Path home;

	@Test
	void readsWhatTheFileHas() {
		Homes.write(this.home, JSON);
		assertThat(ConfigFile.inHome(this.home).exists()).isTrue();
		assertThat(ConfigFile.inHome(this.home).read())
			.isEqualTo(new CodegenSettings(ApiToken.of("s3cr3t"), "12", "https://x.example"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"org_id":"12"}             | 12
			{"org_id":12,"other":[1,2]} | 12
			{"org_id":null}             |
			{}                          |
			""")
	void toleratesWhatIsMissingAndTextForANumber(String json, String organizationId) {
		Homes.write(this.home, json);
		assertThat(ConfigFile.inHome(this.home).read()).isEqualTo(new CodegenSettings(null, organizationId, null));
	}

	@Test
	void isNotThereWithoutAFile() {
		assertThat(ConfigFile.inHome(this.home).exists()).isFalse();
		refuse(this.home.resolve(".codegen/config.json"), "is not a file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-" })
	void refusesAFileOthersHaveAccessTo(String permissions) {
		Path file = Homes.write(this.home, JSON, permissions);
		refuse(file, "is open to other users and is not read. Run: chmod 600 '" + file + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-------", "r--------", "rwx------" })
	void readsAFileOnlyItsOwnerHasAccessTo(String permissions) {
		Path file = Homes.write(this.home, JSON, permissions);
		assertThat(new ConfigFile(file).read().organizationId()).isEqualTo("12");
	}

	@Test
	void refusesASymbolicLink() throws IOException {
		Path target = Homes.write(this.home, JSON);
		Path link = Files.createSymbolicLink(this.home.resolve("link.json"), target);
		refuse(link, "is a symbolic link");
		Path dangling = Files.createSymbolicLink(this.home.resolve("dangling.json"), this.home.resolve("nothing"));
		assertThat(new ConfigFile(dangling).exists()).isTrue();
		refuse(dangling, "is a symbolic link");
	}

	@Test
	void refusesAFileOfAnotherUser() throws IOException {
		Path file = Homes.write(this.home, JSON);
		UserPrincipal owner = Files.getOwner(file);
		UserPrincipal other = file.getFileSystem()
			.getUserPrincipalLookupService()
			.lookupPrincipalByName(owner.getName().equals("daemon") ? "root" : "daemon");
		FileAccess.check(file, owner);
		FileAccess.check(file, null);
		assertThatExceptionOfType(ConfigFileException.class).isThrownBy(() -> FileAccess.check(file, other))
			.withMessageContaining("belongs to another user")
			.satisfies((ex) -> assertThat(ex.getRemedy()).startsWith("Run: rm '" + file + "'"));
	}

	@Test
	void refusesADirectory() throws IOException {
		refuse(Files.createDirectory(this.home.resolve("directory")), "is not a file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"token\":\"s3cr3t\"", "s3cr3t", "", "[\"s3cr3t\"]", "\"s3cr3t\"", "{'token':'s3cr3t'}",
			"{\"token\":[\"s3cr3t\"]}", "{\"org_id\":1.5}", "{\"base_url\":1}" })
	void refusesWhatIsNotSettingsWithoutShowingIt(String content) {
		Path file = Homes.write(this.home, content);
		assertThatExceptionOfType(ConfigFileException.class).isThrownBy(new ConfigFile(file)::read)
			.withMessageContaining(file.toString())
			.withMessageNotContaining("s3cr3t")
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("{\"token\""));
	}

	@Test
	void saysWhereTheFileIsBroken() {
		refuse(Homes.write(this.home, "{\n  \"token\": s3cr3t\n}"), "is not JSON (line 2, column 1");
	}

	@Test
	void refusesAHugeFile() {
		refuse(Homes.write(this.home, "{}" + " ".repeat(64 * 1024)), "is larger than 64 KB");
	}

	private static void refuse(Path file, String reason) {
		assertThatExceptionOfType(ConfigFileException.class).isThrownBy(new ConfigFile(file)::read)
			.withMessageStartingWith("The Codegen configuration file '" + file + "' " + reason)
			.withMessageNotContaining("s3cr3t")
			.satisfies((ex) -> assertThat(ex).hasMessage(ex.getProblem() + " " + ex.getRemedy()));
	}

}
