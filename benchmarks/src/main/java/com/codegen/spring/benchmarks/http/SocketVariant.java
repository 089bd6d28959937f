package com.codegen.spring.benchmarks.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes a request that was made in advance and reads the bytes of the response.
 */
final class SocketVariant implements Variant {

	private static final int HEAD_LIMIT = 512;

	private final URI baseUrl;

	private final Map<Workload, byte[]> requests = new EnumMap<>(Workload.class);

	private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

	SocketVariant(String baseUrl) {
		this.baseUrl = URI.create(baseUrl);
		for (Workload workload : Workload.values()) {
			this.requests.put(workload, ("GET " + this.baseUrl.getPath() + workload.uri()
					+ " HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\nauthorization: Bearer token\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		}
	}

	@Override
	public Object call(Workload workload) throws IOException {
		Connection connection = this.idle.poll();
		connection = (connection != null) ? connection : connect();
		byte[] body = connection.exchange(Objects.requireNonNull(this.requests.get(workload)));
		this.idle.add(connection);
		return body;
	}

	private Connection connect() throws IOException {
		Socket socket = new Socket(this.baseUrl.getHost(), this.baseUrl.getPort());
		socket.setTcpNoDelay(true);
		return new Connection(socket);
	}

	@Override
	public void close() {
		try {
			for (Connection connection : this.idle) {
				connection.socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A connection, for one caller at a time.
	 */
	private static final class Connection {

		private final byte[] buffer = new byte[256 * 1024];

		private final Socket socket;

		private final DataInputStream input;

		Connection(Socket socket) throws IOException {
			this.socket = socket;
			this.input = new DataInputStream(socket.getInputStream());
		}

		byte[] exchange(byte[] request) throws IOException {
			this.socket.getOutputStream().write(request);
			int end = -1;
			int read = 0;
			while (end < 0) {
				read += this.input.read(this.buffer, read, this.buffer.length - read);
				end = headEnd(read);
			}
			byte[] body = new byte[contentLength(end)];
			System.arraycopy(this.buffer, end, body, 0, Math.min(body.length, read - end));
			this.input.readFully(body, read - end, body.length - (read - end));
			return body;
		}

		private int headEnd(int read) {
			for (int i = 3; i < Math.min(read, HEAD_LIMIT); i++) {
				if (this.buffer[i] == '\n' && this.buffer[i - 2] == '\n') {
					return i + 1;
				}
			}
			return -1;
		}

		/**
		 * The number in the last line of the head, where the server puts the length.
		 */
		private int contentLength(int end) {
			int length = 0;
			int digit = 1;
			for (int i = end - 5; this.buffer[i] != ' '; i--) {
				length += digit * (this.buffer[i] - '0');
				digit *= 10;
			}
			return length;
		}

	}

}
