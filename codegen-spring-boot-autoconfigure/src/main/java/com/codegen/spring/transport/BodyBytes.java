package com.codegen.spring.transport;

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;

import com.codegen.spring.json.JsonReading;

/**
 * The bytes of a body, while it is being read.
 */
final class BodyBytes implements JsonReading.Source {

	private final DataBuffer body;

	private final int first;

	BodyBytes(DataBuffer body) {
		this.body = body;
		this.first = body.readPosition();
	}

	@Override
	public byte[] copy(int start, int end) {
		byte[] bytes = new byte[end - start];
		if (this.body instanceof NettyDataBuffer netty) {
			ByteBuf buffer = netty.getNativeBuffer();
			buffer.getBytes(this.first + start, bytes);
		}
		else {
			this.body.toByteBuffer(this.first + start, ByteBuffer.wrap(bytes), 0, bytes.length);
		}
		return bytes;
	}

}
