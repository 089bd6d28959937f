package com.codegen.spring.transport;

import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/**
 * Makes the HTTP client: its own connection pool, HTTP/1.1, gzip, and nothing that sends
 * a request twice or elsewhere (no redirects, no retry below ours).
 */
public final class CodegenHttpClient {

	private static final GenericSslContextSpec<?> TLS = Http11SslContextSpec.forClient();

	private static final Duration MAX_IDLE = Duration.ofSeconds(30);

	private static final Duration MAX_LIFE = Duration.ofMinutes(5);

	private static final int ANY_NUMBER = -1;

	private CodegenHttpClient() {
	}

	/**
	 * A connection pool of the client's own. Any number of calls wait for a connection,
	 * each for the acquire timeout: the deadline ends them too.
	 * @param settings how the client talks HTTP
	 * @return the pool, to be disposed of by the caller
	 */
	public static ConnectionProvider pool(HttpSettings settings) {
		return ConnectionProvider.builder("codegen")
			.maxConnections(settings.maxConnections())
			.pendingAcquireMaxCount(ANY_NUMBER)
			.pendingAcquireTimeout(settings.acquireTimeout())
			.maxIdleTime(MAX_IDLE)
			.maxLifeTime(MAX_LIFE)
			.evictInBackground(MAX_IDLE)
			.build();
	}

	/**
	 * A client on a pool.
	 * @param pool the pool
	 * @param settings how the client talks HTTP
	 * @return the client
	 */
	public static HttpClient create(ConnectionProvider pool, HttpSettings settings) {
		int connectTimeout = Math.toIntExact(settings.connectTimeout().toMillis());
		return HttpClient.create(pool)
			.protocol(HttpProtocol.HTTP11)
			.followRedirect(false)
			.disableRetry(true)
			.compress(true)
			.proxyWithSystemProperties()
			.responseTimeout(settings.responseTimeout())
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectTimeout)
			.secure((ssl) -> ssl.sslContext(TLS))
			.doOnChannelInit((observer, channel, address) -> prepare(channel, connectTimeout));
	}

	/**
	 * The timeouts are set here so that they apply to an SSL bundle and to any proxy.
	 */
	private static void prepare(Channel channel, int connectTimeout) {
		SslHandler ssl = channel.pipeline().get(SslHandler.class);
		if (ssl != null) {
			ssl.setHandshakeTimeoutMillis(connectTimeout);
		}
		ProxyHandler proxy = channel.pipeline().get(ProxyHandler.class);
		if (proxy != null) {
			proxy.setConnectTimeoutMillis(connectTimeout);
		}
		ConnectionGuard.install(channel);
	}

}
