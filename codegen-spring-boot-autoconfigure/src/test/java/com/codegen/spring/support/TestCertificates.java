package com.codegen.spring.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

/**
 * A self-signed certificate, made anew so that no private key is kept in the repository.
 *
 * @param file the key store
 * @param store its content
 */
public record TestCertificates(Path file, KeyStore store) {

	/**
	 * The password of the key store.
	 */
	public static final String PASSWORD = "changeit";

	/**
	 * Make a certificate for the address 127.0.0.1 alone.
	 * @param directory where the key store is written
	 * @param name the name of the file
	 * @return the certificate
	 * @throws IOException if it cannot be made
	 * @throws GeneralSecurityException if it cannot be read
	 */
	public static TestCertificates create(Path directory, String name) throws IOException, GeneralSecurityException {
		Path file = directory.resolve(name + ".p12");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=codegen-test", "-ext",
				"san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(directory.resolve(name + ".log").toFile())
			.start();
		process.onExit().join();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		return new TestCertificates(file, store);
	}

	/**
	 * The keys of a server.
	 * @return the keys
	 * @throws GeneralSecurityException if they cannot be used
	 */
	public KeyManagerFactory keys() throws GeneralSecurityException {
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(this.store, PASSWORD.toCharArray());
		return factory;
	}

	/**
	 * TLS of a server.
	 * @return the context
	 * @throws GeneralSecurityException if the keys cannot be used
	 */
	public SSLContext server() throws GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys().getKeyManagers(), null, null);
		return context;
	}

	/**
	 * A connector that trusts the certificate.
	 * @param client the client
	 * @return the connector
	 */
	public ReactorClientHttpConnector trust(HttpClient client) {
		GenericSslContextSpec<?> spec = Http11SslContextSpec.forClient()
			.configure((ssl) -> ssl.trustManager(trusted()));
		return new ReactorClientHttpConnector(client.secure((ssl) -> ssl.sslContext(spec)));
	}

	private TrustManagerFactory trusted() {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(this.store);
			return factory;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
