package com.codegen.spring.benchmarks.http;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * A bare Netty server with ready-made responses on one thread, so that it costs as little
 * as possible beside the clients.
 */
public final class LoopbackServer implements AutoCloseable {

	static final String THREAD_NAME = "loopback-server";

	private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1,
			new DefaultThreadFactory(THREAD_NAME, true), NioIoHandler.newFactory());

	private final ByteBuf run = response(Payloads.run());

	private final ByteBuf page = response(Payloads.page());

	private final ByteBuf largePage = response(Payloads.largePage());

	private final Channel channel;

	LoopbackServer() {
		this.channel = new ServerBootstrap().group(this.group)
			.channel(NioServerSocketChannel.class)
			.childHandler(new ChannelInitializer<>() {

				@Override
				protected void initChannel(Channel connection) {
					connection.pipeline().addLast(new HttpRequestDecoder(), new Responder());
				}

			})
			.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
			.syncUninterruptibly()
			.channel();
	}

	/**
	 * Run a server until the standard input ends, and print its port.
	 * @param args none
	 * @throws Exception if it cannot be started
	 */
	public static void main(String[] args) throws Exception {
		try (LoopbackServer server = new LoopbackServer()) {
			System.out.println(server.port());
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

	int port() {
		return ((InetSocketAddress) this.channel.localAddress()).getPort();
	}

	@Override
	public void close() {
		this.channel.close().syncUninterruptibly();
		this.group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
	}

	private static ByteBuf response(byte[] body) {
		String head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length
				+ "\r\n\r\n";
		return Unpooled.unreleasableBuffer(
				Unpooled.directBuffer().writeBytes(head.getBytes(StandardCharsets.US_ASCII)).writeBytes(body));
	}

	/**
	 * Answers each request with one of the responses.
	 */
	private final class Responder extends SimpleChannelInboundHandler<HttpObject> {

		@Override
		@SuppressWarnings("FutureReturnValueIgnored") // a void promise tells nobody
		protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
			if (part instanceof HttpRequest request) {
				context.writeAndFlush(responseTo(request.uri()).duplicate(), context.voidPromise());
			}
		}

		@Override
		@SuppressWarnings("FutureReturnValueIgnored") // a client that has gone hears
														// nothing
		public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
			context.close();
		}

		private ByteBuf responseTo(String uri) {
			if (!uri.contains("/logs")) {
				return LoopbackServer.this.run;
			}
			return uri.contains("/" + Workload.ID_OF_LARGE_PAGE + "/") ? LoopbackServer.this.largePage
					: LoopbackServer.this.page;
		}

	}

}
