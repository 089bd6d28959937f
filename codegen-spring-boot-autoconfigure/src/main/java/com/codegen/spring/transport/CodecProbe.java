package com.codegen.spring.transport;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;

/**
 * Finds out whether the HTTP codec keeps bytes of a response that is not complete. The
 * codec does not say so. If it keeps none, a response that is passed through it comes out
 * as it is.
 */
final class CodecProbe {

	private static final HttpResponseStatus STATUS = new HttpResponseStatus(199, "Probe");

	private static final byte[] RESPONSE = ("HTTP/1.1 " + STATUS + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

	private static final int MESSAGES = 2;

	private int expected;

	/**
	 * Pass a response through the codec. What comes out has to be given to {@link #read}.
	 * @param pipeline the pipeline with the codec
	 * @return whether nothing but that response came out
	 */
	boolean isDrained(ChannelPipeline pipeline) {
		ChannelHandlerContext codec = pipeline.context(NettyPipeline.HttpCodec);
		this.expected = 0;
		try {
			ChannelInboundHandler handler = (ChannelInboundHandler) codec.handler();
			handler.channelRead(codec, Unpooled.wrappedBuffer(RESPONSE));
			handler.channelReadComplete(codec);
			return this.expected == MESSAGES;
		}
		catch (Exception ex) {
			return false;
		}
	}

	/**
	 * Take a message that came out of the codec.
	 * @param message the message, which is released
	 */
	void read(Object message) {
		boolean next = (this.expected == 0) ? isHead(message)
				: (this.expected == 1 && message instanceof LastHttpContent);
		this.expected = next ? this.expected + 1 : -1;
		ReferenceCountUtil.release(message);
	}

	private static boolean isHead(Object message) {
		return message instanceof HttpResponse response && response.decoderResult().isSuccess()
				&& response.status().code() == STATUS.code()
				&& response.status().reasonPhrase().equals(STATUS.reasonPhrase()) && response.headers().isEmpty();
	}

}
