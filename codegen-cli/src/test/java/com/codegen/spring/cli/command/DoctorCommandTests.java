package com.codegen.spring.cli.command;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorCommandTests {

	private static final char[] PASSWORD = "changeit".toCharArray();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void findsANameThatIsNotKnown() {
		Result result = cli().with("CODEGEN_API_URL", "http://no-such-host.invalid").run("doctor");
		assertThat(result.code()).isOne();
		assertThat(result.out()).contains("failed\tName\tno-such-host.invalid is not known\n");
		assertThat(result.err()).contains("DNS");
	}

	@Test
	void findsACertificateThatIsNotTrusted() throws Exception {
		HttpsServer encrypted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		encrypted.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
		encrypted.start();
		try {
			Result result = cli().with("CODEGEN_API_URL", "https://127.0.0.1:" + encrypted.getAddress().getPort())
				.run("doctor");
			assertThat(result.code()).isOne();
			assertThat(result.out()).contains("failed\tTLS\tthe server's certificate is not trusted");
			assertThat(result.err()).contains("trust store of Java");
		}
		finally {
			encrypted.stop(0);
		}
	}

	@Test
	void findsAClockThatIsWrong() {
		Result result = cli().at(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1))).run("doctor");
		assertThat(result.code()).isZero();
		assertThat(result.out()).containsPattern("warning\tClock\tthis machine is 3[56]\\d\\d s behind\n");
		assertThat(result.err()).contains("Set the clock");
		assertThat(cli().onTerminal().at(Clock.offset(Clock.systemUTC(), Duration.ofHours(1))).run("doctor").out())
			.containsPattern("! warning +Clock +this machine is 36\\d\\d s ahead\n");
	}

	@Test
	void findsATokenThatIsNotAccepted() {
		Result result = cli().with("CODEGEN_API_TOKEN", "wrong").onTerminal().run("doctor");
		assertThat(result.code()).isOne();
		assertThat(result.out()).containsPattern("✗ failed +Token +the token is not accepted \\(HTTP 401\\)\\.");
		assertThat(result.err()).contains("codegen login");
	}

	@Test
	void findsAFileThatIsNotRead() throws Exception {
		Path file = Files.createDirectory(this.home.resolve(".codegen")).resolve("config.json");
		Files.writeString(file, "{}");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		Result result = Cli.without(this.home).run("doctor");
		assertThat(result.code()).isOne();
		assertThat(result.out()).contains("failed\tConfiguration\tThe Codegen configuration file '" + file + "'");
		assertThat(result.err()).isEqualTo("Run: chmod 600 '" + file + "'\n");
	}

	@Test
	void findsAServerThatIsDown() {
		this.server.always((request) -> true, Fault.status(500));
		Result result = cli().run("doctor", "--quiet");
		assertThat(result.code()).isOne();
		assertThat(result.out()).contains("ok\tConnection\t", "failed\tToken\tHTTP 500");
		assertThat(cli().run("status", "--quiet").code()).isOne();
	}

	private SSLContext selfSigned() throws Exception {
		Path file = this.home.resolve("keys.p12");
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		assertThat(new ProcessBuilder(keytool.toString(), "-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1",
				"-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString())
			.start()
			.waitFor()).isZero();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(file)) {
			store.load(input, PASSWORD);
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}
