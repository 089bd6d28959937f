package com.codegen.spring.transport;

import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * Keeps a connection at one response for each request. Drops interim responses, which
 * Reactor Netty takes for final ones. Closes a connection on which something arrives that
 * no request asked for. Passes on the end of a response after another read from the
 * network, so that the pool does not get back a connection with bytes that are left over.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing and scheduling on the event loop
final class ConnectionGuard extends ChannelDuplexHandler {

	private static final String NAME = "codegen.connectionGuard";

	private final CodecProbe probe = new CodecProbe();

	private State state = State.IDLE;

	private boolean reusable = true;

	private @Nullable LastHttpContent end;

	private @Nullable Runnable writeListener;

	/**
	 * Guard a new connection, if it speaks HTTP/1.1.
	 * @param channel the connection
	 */
	static void install(Channel channel) {
		ChannelPipeline pipeline = channel.pipeline();
		if (pipeline.get(NettyPipeline.HttpCodec) instanceof HttpClientCodec) {
			ConnectionGuard guard = new ConnectionGuard();
			pipeline.addAfter(NettyPipeline.HttpCodec, NAME, guard);
			pipeline.addBefore(NettyPipeline.HttpCodec, NAME + ".arrivals", guard.new Arrivals());
		}
	}

	/**
	 * Notify a listener when a request is written. Without a guard that is now.
	 * @param request the request of the HTTP library
	 * @param listener the listener; if it throws, the request is not written
	 */
	static void whenWritten(Object request, Runnable listener) {
		ConnectionGuard guard = (request instanceof Connection connection)
				? connection.channel().pipeline().get(ConnectionGuard.class) : null;
		if (guard != null) {
			guard.writeListener = listener;
		}
		else {
			listener.run();
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest) {
			try {
				begin(context.channel());
			}
			catch (Exception ex) {
				ReferenceCountUtil.release(message);
				promise.tryFailure(ex);
				close(context);
				return;
			}
		}
		context.write(message, promise);
	}

	private void begin(Channel channel) throws ClosedChannelException {
		if (this.state != State.IDLE || !channel.isActive()) {
			throw new ClosedChannelException();
		}
		Runnable listener = this.writeListener;
		this.writeListener = null;
		if (listener != null) {
			listener.run();
		}
		this.state = State.WAITING;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		switch (this.state) {
			case WAITING, INTERIM -> readHead(context, message);
			case RECEIVING -> readBody(context, message);
			case PROBING -> this.probe.read(message);
			default -> {
				ReferenceCountUtil.release(message);
				readUnasked(context);
			}
		}
	}

	private void readHead(ChannelHandlerContext context, Object message) {
		if (!(message instanceof HttpResponse response)) {
			ReferenceCountUtil.release(message);
		}
		else if (response.decoderResult().isFailure()) {
			fail(context, response, response.decoderResult().cause());
		}
		else if (response.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
			fail(context, response, new DecoderException("the server switched protocols unasked"));
		}
		else if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
			this.state = State.INTERIM;
			ReferenceCountUtil.release(message);
		}
		else {
			this.state = State.RECEIVING;
			this.reusable = HttpUtil.isKeepAlive(response);
			context.fireChannelRead(message);
		}
	}

	private void readBody(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
			fail(context, content, content.decoderResult().cause());
		}
		else if (message instanceof LastHttpContent last) {
			this.end = last;
			this.state = State.COMPLETE;
			if (this.reusable && context.channel().isActive()) {
				context.read();
				afterNextRead(context, () -> complete(context));
			}
			else {
				complete(context);
			}
		}
		else {
			context.fireChannelRead(message);
		}
	}

	/**
	 * The event loop reads from the network before it runs a task that a task scheduled.
	 */
	private static void afterNextRead(ChannelHandlerContext context, Runnable action) {
		context.executor().execute(() -> context.executor().schedule(action, 0, TimeUnit.NANOSECONDS));
	}

	private void readUnasked(ChannelHandlerContext context) {
		this.reusable = false;
		if (this.state == State.IDLE) {
			close(context);
		}
	}

	private void complete(ChannelHandlerContext context) {
		LastHttpContent last = this.end;
		if (last == null) {
			return;
		}
		this.end = null;
		boolean reuse = this.reusable && context.channel().isActive() && isDrained(context);
		this.state = reuse ? State.IDLE : State.CLOSED;
		if (!reuse) {
			Connection.from(context.channel()).markPersistent(false);
		}
		context.fireChannelRead(last);
		context.fireChannelReadComplete();
		if (!reuse) {
			context.close();
		}
	}

	private boolean isDrained(ChannelHandlerContext context) {
		this.state = State.PROBING;
		return this.probe.isDrained(context.pipeline());
	}

	private void fail(ChannelHandlerContext context, HttpObject message, Throwable cause) {
		this.state = State.CLOSED;
		Connection.from(context.channel()).markPersistent(false);
		message.setDecoderResult(
				DecoderResult.failure((cause instanceof DecoderException) ? cause : new DecoderException(cause)));
		context.fireChannelRead(message);
		context.close();
	}

	private void close(ChannelHandlerContext context) {
		this.state = State.CLOSED;
		Connection.from(context.channel()).markPersistent(false);
		context.close();
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		if (this.state == State.PROBING) {
			return;
		}
		if (this.state == State.INTERIM) {
			this.state = State.WAITING;
			context.read();
		}
		context.fireChannelReadComplete();
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		complete(context);
		this.state = State.CLOSED;
		context.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (this.state == State.COMPLETE) {
			this.reusable = false;
			complete(context);
		}
		else {
			context.fireExceptionCaught(cause);
		}
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext context) {
		ReferenceCountUtil.release(this.end);
		this.end = null;
	}

	private enum State {

		/** No request is on its way. */
		IDLE,

		/** A request was written. */
		WAITING,

		/** As {@link #WAITING}, and an interim response was dropped. */
		INTERIM,

		/** The head of the response was passed on. */
		RECEIVING,

		/** The response is complete, and its end is not yet passed on. */
		COMPLETE,

		/** The codec is asked whether it keeps bytes. */
		PROBING,

		/** Nothing is written or passed on any more. */
		CLOSED

	}

	/**
	 * Stands before the codec, which keeps the beginning of a response to itself.
	 */
	private final class Arrivals extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			State current = ConnectionGuard.this.state;
			boolean unasked = current == State.IDLE || current == State.COMPLETE || current == State.CLOSED;
			if (unasked && message instanceof ByteBuf buffer && buffer.isReadable()) {
				buffer.release();
				readUnasked(context);
			}
			else {
				context.fireChannelRead(message);
			}
		}

	}

}
