package com.codegen.spring.test.server;

import java.time.Duration;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * The HTTP server: one event loop of its own, closed at once with all connections.
 */
final class HttpTransport {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

	private static final int MAX_LINE = 16 * 1024;

	private static final int MAX_HEADERS = 64 * 1024;

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final LoopResources loop = LoopResources.create("codegen-server", 1, true);

	private final DisposableServer server;

	HttpTransport(int port, RequestHandler handler) {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(port)
			.protocol(HttpProtocol.HTTP11)
			.runOn(this.loop)
			.httpRequestDecoder((spec) -> spec.maxInitialLineLength(MAX_LINE).maxHeaderSize(MAX_HEADERS))
			.doOnChannelInit((observer, channel, address) -> this.connections.add(channel))
			.handle(handler::handle)
			.bindNow();
	}

	int port() {
		return this.server.port();
	}

	void close() {
		if (!this.server.isDisposed()) {
			this.server.disposeNow(CLOSE_TIMEOUT);
			this.connections.close().syncUninterruptibly();
			this.loop.disposeLater(Duration.ZERO, CLOSE_TIMEOUT).block(CLOSE_TIMEOUT);
		}
	}

	void awaitClose() {
		this.server.onDispose().block();
	}

}
