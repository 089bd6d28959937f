package com.codegen.spring.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One connection of a {@link RawServer}.
 */
public final class RawConnection implements Closeable {

	private final Socket socket;

	private final int number;

	private final InputStream in;

	private final CountDownLatch closed = new CountDownLatch(1);

	RawConnection(Socket socket, int number) throws IOException {
		socket.setTcpNoDelay(true);
		this.socket = socket;
		this.number = number;
		this.in = new BufferedInputStream(socket.getInputStream());
	}

	public int number() {
		return this.number;
	}

	/**
	 * Send text as it is.
	 * @param text the text; line feeds are not changed
	 * @throws IOException if the connection breaks
	 */
	public void send(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		this.socket.getOutputStream().flush();
	}

	/**
	 * Close with a RST instead of a FIN.
	 * @throws IOException if the connection breaks
	 */
	public void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		close();
	}

	/**
	 * Wait, or until the server is closed.
	 * @param millis the time in milliseconds
	 * @throws IOException if the server was closed
	 */
	public void pause(long millis) throws IOException {
		try {
			if (this.closed.await(millis, TimeUnit.MILLISECONDS)) {
				throw new IOException("closed");
			}
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Wait for the first byte, and throw it away.
	 * @throws IOException if the connection breaks
	 */
	public void awaitByte() throws IOException {
		if (this.in.read() < 0) {
			throw new IOException("closed");
		}
	}

	/**
	 * Read until the client closes, and throw away what it sends.
	 * @throws IOException if the connection breaks
	 */
	public void awaitEnd() throws IOException {
		while (this.in.read() >= 0) {
			// thrown away
		}
	}

	/**
	 * Read a request.
	 * @return the request, or {@code null} at the end or when the bytes are no request
	 * @throws IOException if the connection breaks
	 */
	public @Nullable RawRequest read() throws IOException {
		String[] line = line().split(" ");
		if (line.length < 2) {
			return null;
		}
		Map<String, String> headers = new TreeMap<>();
		for (String header = line(); !header.isEmpty(); header = line()) {
			int colon = header.indexOf(':');
			if (colon < 0) {
				return null;
			}
			headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).trim());
		}
		int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
		String body = new String(this.in.readNBytes(length), StandardCharsets.UTF_8);
		return new RawRequest(line[0], line[1], headers, body, this.number);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next >= 0 && next != '\n'; next = this.in.read()) {
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8).stripTrailing();
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.socket.close();
	}

}
