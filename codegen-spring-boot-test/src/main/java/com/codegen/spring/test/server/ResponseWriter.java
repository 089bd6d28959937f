package com.codegen.spring.test.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;
import reactor.netty.http.server.HttpServerResponse;

import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * Writes an answer to the connection, well or badly.
 */
final class ResponseWriter {

	private static final int CHUNK = 8192;

	private static final Duration FLUSH_TIME = Duration.ofMillis(20);

	private final HttpServerResponse response;

	ResponseWriter(HttpServerResponse response) {
		this.response = response;
	}

	Mono<Void> write(SimulatedResponse answer) {
		byte[] body = head(answer);
		return (body.length > 0) ? this.response.sendByteArray(Mono.just(body)).then() : this.response.send();
	}

	Mono<Void> dribble(SimulatedResponse answer, Duration perByte) {
		byte[] body = head(answer);
		Flux<ByteBuf> parts = Flux.range(0, body.length)
			.delayElements(perByte)
			.map((index) -> Unpooled.wrappedBuffer(body, index, 1));
		return this.response.send(parts, (part) -> true).then();
	}

	Mono<Void> truncate(SimulatedResponse answer) {
		byte[] body = head(answer);
		ByteBuf half = Unpooled.wrappedBuffer(body, 0, body.length / 2);
		Mono<ByteBuf> end = Mono.delay(FLUSH_TIME)
			.doOnNext((tick) -> onChannel(ResponseWriter::close))
			.then(Mono.never());
		return this.response.send(Flux.just(half).concatWith(end), (part) -> true).then();
	}

	Mono<Void> reset() {
		return Mono.fromRunnable(() -> onChannel((channel) -> {
			channel.config().setOption(ChannelOption.SO_LINGER, 0);
			close(channel);
		}));
	}

	Mono<Void> fill(SimulatedResponse answer, long size) {
		head(answer);
		this.response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(size));
		return this.response.sendByteArray(filler(size)).then();
	}

	private static Flux<byte[]> filler(long size) {
		byte[] opening = "{\"filler\":\"".getBytes(StandardCharsets.US_ASCII);
		byte[] closing = "\"}".getBytes(StandardCharsets.US_ASCII);
		long between = Math.max(0, size - opening.length - closing.length);
		byte[] chunk = new byte[CHUNK];
		Arrays.fill(chunk, (byte) 'x');
		return Flux.just(opening)
			.concatWith(Flux.just(chunk).repeat(between / CHUNK).skip(1))
			.concatWith(Flux.just(Arrays.copyOf(chunk, (int) (between % CHUNK)), closing));
	}

	private byte[] head(SimulatedResponse answer) {
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		this.response.status(answer.status());
		answer.headers().forEach(this.response::header);
		if (answer.status() != 204 && answer.status() != 304) {
			this.response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
		}
		return body;
	}

	private void onChannel(Consumer<Channel> action) {
		this.response.withConnection((connection) -> action.accept(connection.channel()));
	}

	private static void close(Channel channel) {
		FutureMono.deferFuture(channel::close).subscribe();
	}

}
