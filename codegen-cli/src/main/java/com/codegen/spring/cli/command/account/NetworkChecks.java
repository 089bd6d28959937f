package com.codegen.spring.cli.command.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Looks at the way to the server: name, connection, encryption.
 *
 * @param server the address of the server
 * @param clock the time
 */
record NetworkChecks(URI server, Clock clock) {

	private static final int TIMEOUT = 5000;

	private static final Duration SOON = Duration.ofDays(14);

	List<Check> run() {
		List<Check> checks = new ArrayList<>();
		String host = Objects.requireNonNullElse(this.server.getHost(), "");
		try {
			InetAddress address = InetAddress.getByName(host);
			checks.add(Check.ok("Name", host + " is " + address.getHostAddress()));
			connect(new InetSocketAddress(address, port()), host, checks);
		}
		catch (UnknownHostException ex) {
			checks.add(Check.failed("Name", host + " is not known", "Check the address and the DNS of this machine."));
		}
		return checks;
	}

	private void connect(InetSocketAddress address, String host, List<Check> checks) {
		try (Socket socket = new Socket()) {
			long start = System.nanoTime();
			socket.connect(address, TIMEOUT);
			socket.setSoTimeout(TIMEOUT);
			checks.add(Check.ok("Connection",
					"port " + port() + " answers in " + (System.nanoTime() - start) / 1_000_000 + " ms"));
			checks.add(isEncrypted() ? encrypt(socket, host)
					: Check.info("TLS", "not used: the address starts with http"));
		}
		catch (IOException ex) {
			checks.add(Check.failed("Connection",
					"port " + port() + " of " + host + " does not answer (" + ex.getClass().getSimpleName() + ")",
					"Check firewall and proxy: https.proxyHost is " + System.getProperty("https.proxyHost", "not set")
							+ "."));
		}
	}

	private Check encrypt(Socket socket, String host) {
		SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
		try (SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, host, port(), false)) {
			SSLParameters parameters = encrypted.getSSLParameters();
			parameters.setEndpointIdentificationAlgorithm("HTTPS");
			encrypted.setSSLParameters(parameters);
			encrypted.startHandshake();
			return describe(encrypted.getSession());
		}
		catch (IOException ex) {
			return Check.failed("TLS",
					"the server's certificate is not trusted (" + ex.getClass().getSimpleName() + ")",
					"If a proxy opens the traffic, add its certificate to the trust store of Java.");
		}
	}

	private Check describe(SSLSession session) throws IOException {
		X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
		Instant end = certificate.getNotAfter().toInstant();
		String found = session.getProtocol() + ", certificate valid until " + end.toString().substring(0, 10);
		return this.clock.instant().plus(SOON).isAfter(end)
				? Check.warning("TLS", found, "The owner of the server should renew it.") : Check.ok("TLS", found);
	}

	private boolean isEncrypted() {
		return "https".equalsIgnoreCase(this.server.getScheme());
	}

	private int port() {
		return (this.server.getPort() > 0) ? this.server.getPort() : isEncrypted() ? 443 : 80;
	}

}
