package com.codegen.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SslBundleTests {

	private static final String PASSWORD = "changeit";

	@TempDir
	static Path directory;

	private static Path keyStore;

	private static DisposableServer server;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, CodegenAutoConfiguration.class))
		.withPropertyValues("codegen.token=token", "codegen.org-id=1", "codegen.retry.max-attempts=1",
				"codegen.base-url=https://127.0.0.1:" + server.port(),
				"spring.ssl.bundle.jks.private-ca.truststore.type=PKCS12",
				"spring.ssl.bundle.jks.private-ca.truststore.location=" + keyStore.toUri(),
				"spring.ssl.bundle.jks.private-ca.truststore.password=" + PASSWORD);

	@BeforeAll
	static void startServer() throws Exception {
		keyStore = createKeyStore();
		GenericSslContextSpec<?> ssl = Http11SslContextSpec.forServer(keyManagers());
		server = HttpServer.create()
			.port(0)
			.secure((spec) -> spec.sslContext(ssl))
			.route((routes) -> routes.get("/v1/users/me",
					(request, response) -> response.header("Content-Type", "application/json")
						.sendString(Mono.just("{\"id\":1}"))))
			.bindNow();
	}

	@AfterAll
	static void stopServer() {
		server.disposeNow();
	}

	@Test
	void isUsedWhenNamed() {
		this.runner.withPropertyValues("codegen.http.ssl-bundle=private-ca")
			.run((context) -> assertThat(template(context).users().me().id()).isEqualTo(1));
	}

	@Test
	void isNeededForAPrivateAuthority() {
		this.runner.run((context) -> assertThatExceptionOfType(CodegenConnectionException.class)
			.isThrownBy(() -> template(context).users().me())
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TLS)));
	}

	@Test
	void doesNotTurnOffTheCheckOfTheHostName() {
		this.runner
			.withPropertyValues("codegen.http.ssl-bundle=private-ca",
					"codegen.base-url=https://localhost:" + server.port())
			.run((context) -> assertThatExceptionOfType(CodegenConnectionException.class)
				.isThrownBy(() -> template(context).users().me())
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TLS)));
	}

	@Test
	void failsTheStartWhenItsNameIsUnknown() {
		this.runner.withPropertyValues("codegen.http.ssl-bundle=no-such-bundle")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NoSuchSslBundleException.class)
				.hasMessageContaining("no-such-bundle"));
	}

	private static CodegenTemplate template(ApplicationContext context) {
		return context.getBean(CodegenTemplate.class);
	}

	/**
	 * A self-signed certificate for the address 127.0.0.1 alone, made anew so that no
	 * private key is kept in the repository.
	 */
	private static Path createKeyStore() throws IOException, InterruptedException {
		Path file = directory.resolve("server.p12");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=codegen-test", "-ext",
				"san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("keytool.log").toFile())
			.start();
		assertThat(process.waitFor()).isZero();
		return file;
	}

	private static KeyManagerFactory keyManagers() throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(keyStore)) {
			store.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(store, PASSWORD.toCharArray());
		return factory;
	}

}
