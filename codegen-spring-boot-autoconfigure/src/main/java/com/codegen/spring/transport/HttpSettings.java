package com.codegen.spring.transport;

import java.time.Duration;

/**
 * How the client talks HTTP.
 *
 * @param connectTimeout time to establish a connection, and again for the TLS handshake
 * @param responseTimeout time between two reads of a response
 * @param creationResponseTimeout the same for calls that create paid work, which should
 * rather wait than leave open what happened
 * @param maxConnections connections of the pool
 * @param acquireTimeout time to wait for a free connection
 * @param maxResponseSize largest response in bytes
 * @param maxLogsResponseSize largest page of log entries in bytes
 */
public record HttpSettings(Duration connectTimeout, Duration responseTimeout, Duration creationResponseTimeout,
		int maxConnections, Duration acquireTimeout, int maxResponseSize, int maxLogsResponseSize) {

	private static final int MEGABYTE = 1024 * 1024;

	/**
	 * The defaults.
	 * @return 5 s to connect, 20 s (creation: 60 s) to respond, 20 connections, 4 MB
	 * (logs: 16 MB)
	 */
	public static HttpSettings defaults() {
		return new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60), 20,
				Duration.ofSeconds(5), 4 * MEGABYTE, 16 * MEGABYTE);
	}

}
