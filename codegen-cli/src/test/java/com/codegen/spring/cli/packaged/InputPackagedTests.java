package com.codegen.spring.cli.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What arrives of what people type, pipe and keep in files, in processes without a
 * locale.
 */
class InputPackagedTests {

	private static final String JAVAS = "com.codegen.spring.cli.packaged.Jdk#versions";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	private Command command;

	@BeforeEach
	void startRun() {
		assumeTrue(Files.isExecutable(Command.FILE), "There is no packaged command on this system");
		this.command = new Command(this.server, this.home);
		this.server.simulation().defaultScript((prompt) -> RunScript.completing("x").withDuration(Duration.ZERO));
		this.server.simulation().startRun("First", "API");
	}

	@ParameterizedTest(name = "Java {0}")
	@MethodSource(JAVAS)
	void readsPipesAndWhatIsLikeThem(int version) throws Exception {
		new Lines().sends("echo piped | run -", "piped")
			.sends("run - <<END\nhere\nand there\nEND", "here\nand there")
			.sends("mkfifo fifo; echo first >fifo & run - <fifo", "first")
			.sends("echo second >fifo & run --file fifo", "second")
			.sends("run --file <(echo third)", "third")
			.sends("run - < <(echo fourth)", "fourth")
			.sends("echo fifth | run --file /dev/stdin", "fifth")
			.sends("echo sixth | run --file -", "sixth")
			.sends("echo seventh >file; run - <file", "seventh")
			.sends("head -c 300000 /dev/zero | tr '\\0' x | run -", "x".repeat(300_000))
			.sends("echo message | codegen continue 4253 - --no-follow", "message")
			.sends("codegen continue 4253 --no-follow --file <(echo file)", "file")
			.sends("printf 'a\\nb' | codegen batch - --interval 10ms --concurrency 1", "a", "b")
			.sends("codegen batch --interval 10ms <(echo c)", "c")
			.sends("CODEGEN_ORG_ID=; echo $CODEGEN_API_TOKEN | codegen login --with-token")
			.sends("codegen login --with-token <<<$CODEGEN_API_TOKEN")
			.sends("echo jar | jar run - --no-follow", "jar")
			.run(this.command, java(version));
	}

	@ParameterizedTest(name = "Java {0}")
	@MethodSource(JAVAS)
	void startsNothingWithoutInput(int version) throws Exception {
		new Lines().refuses("run - </dev/null")
			.refuses("run - <&-")
			.refuses("jar run - <&-")
			.refuses("run --file /dev/null")
			.refuses("codegen continue 4253 - <&-")
			.refuses("codegen batch - </dev/null")
			.refuses("codegen batch - <&-")
			.refuses("codegen login --with-token <&-")
			.refuses("printf '# note\\n\\n  # another\\n' | run -")
			.refuses("printf '\\357\\273\\277# note\\n' >comments; run --file comments")
			.refuses("codegen batch comments")
			.run(this.command, java(version));
	}

	@ParameterizedTest(name = "Java {0}")
	@MethodSource(JAVAS)
	void keepsEveryCharacterOfAnArgument(int version) throws Exception {
		String text = "Grüße, 世界 😀";
		new Lines().sends("run '" + text + "'", text)
			.sends("LOCALE=LC_ALL=C run '" + text + "'", text)
			.sends("LOCALE=LANG=POSIX run '" + text + "'", text)
			.sends("LOCALE=LC_ALL=xx_XX.UTF-8 run '" + text + "'", text)
			.sends("LOCALE=LC_ALL=C.UTF-8 run '" + text + "'", text)
			.sends("codegen continue 4253 --no-follow '" + text + "'", text)
			.sends("echo in a file >größe.md; run --file größe.md", "in a file")
			.sends("codegen batch --interval 10ms größe.md", "in a file")
			.sends("mkdir ñ; HOME=~/ñ run home", "home")
			.sends("LOCALE=LC_ALL=C.UTF-8 jar run --no-follow '" + text + "'", text)
			.refuses("LOCALE=LC_ALL=C jar run --no-follow '" + text + "'")
			.refuses("LOCALE=LC_ALL=C jar run --no-follow --file größe.md")
			.refuses("HOME=~/ñ jar run home")
			.refuses("run $'caf\\xe9'")
			.refuses("run --metadata $'k=caf\\xe9' text")
			.refuses("codegen continue 4253 --no-follow $'caf\\xe9'")
			.run(this.command, java(version));
		assertThat(Files.readString(this.home.resolve("err.10"))).contains("argument 3 ", "LC_ALL", "C.UTF-8");
	}

	@ParameterizedTest(name = "Java {0}")
	@MethodSource(JAVAS)
	void readsEveryEncodingThatIsKnown(int version) throws Exception {
		String utf8 = "printf '\\357\\273\\277gr\\303\\274n\\n'";
		String utf16 = "printf '\\377\\376g\\0r\\0\\374\\0n\\0\\n\\0'";
		String latin1 = "printf 'gr\\374n\\n'";
		new Lines().sends(utf8 + " | run -", "grün")
			.sends(utf16 + " | run -", "grün")
			.sends("printf '\\376\\377\\0g\\0r\\0\\374\\0n' >be; run --file be", "grün")
			.sends(utf16 + " | codegen batch - --interval 10ms", "grün")
			.sends("{ " + utf8 + "; " + utf8 + "; } | codegen batch - --interval 10ms", "grün", "grün")
			.sends(utf8 + " | codegen continue 4253 - --no-follow", "grün")
			.sends("printf \"\\357\\273\\277$CODEGEN_API_TOKEN\\r\\n\" | codegen login --with-token")
			.refuses(latin1 + " | run -")
			.refuses(latin1 + " >latin1; run --file latin1")
			.refuses(latin1 + " | codegen continue 4253 -")
			.refuses("codegen batch latin1")
			.refuses(latin1 + " | codegen login --with-token")
			.refuses("printf 'a\\0b' | run -")
			.run(this.command, java(version));
		assertThat(Files.readString(this.home.resolve("err.8"))).contains("'latin1'", "line 1");
	}

	@ParameterizedTest(name = "Java {0}")
	@MethodSource(JAVAS)
	void tellsTextThatBeginsWithADashFromOptions(int version) throws Exception {
		new Lines().sends("run '-hotfix broke login'", "-hotfix broke login")
			.sends("run --quiet '--verbose flag missing in docs' --json", "--verbose flag missing in docs")
			.sends("run -- -x", "-x")
			.sends("codegen continue 4253 '-1 tests fail' --no-follow", "-1 tests fail")
			.sends("printf -- '-first\\r\\n- second\\r\\n' | codegen batch - --interval 10ms --concurrency 1", "-first",
					"- second")
			.refuses("run -hotfix")
			.refuses("run --jsn 'Fix it'")
			.refuses("codegen '-hotfix broke login'")
			.run(this.command, java(version));
		assertThat(Files.readString(this.home.resolve("err.5"))).contains(" -- ", " - ");
	}

	private static Jdk java(int version) {
		Jdk found = Jdk.find(version).orElse(null);
		assumeTrue(found != null,
				"There is no Java " + version + " beside this one; JAVA" + version + "_HOME names one");
		return found;
	}

}
