package com.codegen.spring.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * A server of plain sockets that sends whatever its script says, valid HTTP or not. One
 * thread for each connection. Counts connections, requests, and what was paid for.
 */
public final class RawServer implements AutoCloseable {

	private final ServerSocket socket;

	private final boolean secure;

	private final Script script;

	private final AtomicInteger connections = new AtomicInteger();

	private final List<RawRequest> requests = new CopyOnWriteArrayList<>();

	private final Map<String, Integer> creations = new ConcurrentHashMap<>();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private RawServer(ServerSocket socket, boolean secure, Script script) {
		this.socket = socket;
		this.secure = secure;
		this.script = script;
		start("raw-server", this::accept);
	}

	/**
	 * Start a server.
	 * @param tls the certificate, or {@code null} for plain sockets
	 * @param script what to send
	 * @return the server, to be closed by the caller
	 */
	public static RawServer start(@Nullable SSLContext tls, Script script) {
		InetAddress address = InetAddress.getLoopbackAddress();
		try {
			return new RawServer((tls != null) ? tls.getServerSocketFactory().createServerSocket(0, 1000, address)
					: new ServerSocket(0, 1000, address), tls != null, script);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	public String url() {
		return (this.secure ? "https" : "http") + "://127.0.0.1:" + port();
	}

	public int connections() {
		return this.connections.get();
	}

	public List<RawRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * How often a prompt was received.
	 * @return the number of creations by prompt
	 */
	public Map<String, Integer> creations() {
		return Map.copyOf(this.creations);
	}

	@Override
	public void close() {
		try {
			this.socket.close();
			for (Socket connection : this.open) {
				connection.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() throws IOException {
		while (!this.socket.isClosed()) {
			Socket accepted = this.socket.accept();
			this.open.add(accepted);
			int number = this.connections.incrementAndGet();
			start("raw-connection-" + number, () -> serve(new RawConnection(accepted, number)));
		}
	}

	private void serve(RawConnection connection) throws IOException {
		try (connection) {
			this.script.opened(connection);
			RawRequest request = connection.read();
			while (request != null) {
				this.requests.add(request);
				if (request.prompt() != null) {
					this.creations.merge(request.prompt(), 1, Integer::sum);
				}
				this.script.answer(connection, request, this.requests.size());
				request = connection.read();
			}
		}
	}

	private static void start(String name, Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// the other side is gone, which is what some scripts are about
			}
		}, name);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * What a server sends.
	 */
	@FunctionalInterface
	public interface Script {

		/**
		 * A connection was accepted.
		 * @param connection the connection
		 * @throws IOException if the connection breaks
		 */
		default void opened(RawConnection connection) throws IOException {
		}

		/**
		 * A request was read.
		 * @param connection the connection
		 * @param request the request
		 * @param number its number on this server, from 1
		 * @throws IOException if the connection breaks
		 */
		void answer(RawConnection connection, RawRequest request, int number) throws IOException;

	}

	private interface Task {

		void run() throws IOException;

	}

}
