package com.codegen.spring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

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
import com.codegen.spring.support.RawConnection;
import com.codegen.spring.support.RawRequest;
import com.codegen.spring.support.RawServer;
import com.codegen.spring.support.RawServer.Script;
import com.codegen.spring.support.TestCertificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SslBundleTests {

	@TempDir
	static Path directory;

	private static TestCertificates certificates;

	private static DisposableServer server;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, CodegenAutoConfiguration.class))
		.withPropertyValues("codegen.token=token", "codegen.org-id=1", "codegen.retry.max-attempts=1",
				"codegen.base-url=https://127.0.0.1:" + server.port(),
				"spring.ssl.bundle.jks.private-ca.truststore.type=PKCS12",
				"spring.ssl.bundle.jks.private-ca.truststore.location=" + certificates.file().toUri(),
				"spring.ssl.bundle.jks.private-ca.truststore.password=" + TestCertificates.PASSWORD);

	@BeforeAll
	static void startServer() throws Exception {
		certificates = TestCertificates.create(directory, "server");
		GenericSslContextSpec<?> ssl = Http11SslContextSpec.forServer(certificates.keys());
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
	void keepsTheTimeoutOfTheHandshake() {
		Script silent = new Script() {

			@Override
			public void opened(RawConnection connection) throws IOException {
				connection.awaitEnd();
			}

			@Override
			public void answer(RawConnection connection, RawRequest request, int number) {
			}

		};
		try (RawServer silentServer = RawServer.start(null, silent)) {
			this.runner
				.withPropertyValues("codegen.http.ssl-bundle=private-ca", "codegen.http.connect-timeout=300ms",
						"codegen.base-url=https://127.0.0.1:" + silentServer.port())
				.run((context) -> assertThatExceptionOfType(CodegenConnectionException.class)
					.isThrownBy(() -> template(context).users().me())
					.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TLS))
					.satisfies((ex) -> assertThat(ex.getElapsed()).isLessThan(Duration.ofSeconds(8))));
		}
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

}
