package com.codegen.spring.transport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.json.JsonReading;

/**
 * Decodes the body of a success. A body that cannot be used is an exception, never
 * {@code null}: the run it stood for may exist. No message quotes the body.
 */
final class ResponseDecoder {

	private final CodegenJson json;

	private final Oddities oddities = new Oddities();

	ResponseDecoder(CodegenJson json) {
		this.json = json;
	}

	/**
	 * Decode a body where it lies: copying it would double the garbage of a large page.
	 * @param call the call
	 * @param response the response
	 * @param body the body, which is released
	 * @param sizeLimit the largest accepted response in bytes
	 * @param mask masks what the client sent
	 * @return the value; {@code null} only if the response type is {@link Void}
	 */
	<T> @Nullable T decode(CodegenCall<T> call, ClientResponse response, DataBuffer body, int sizeLimit,
			EchoMask mask) {
		try {
			return decodeBody(call, response, body, sizeLimit, mask);
		}
		catch (JacksonException ex) {
			throw JsonProblem.of(ex, CodegenJson.maxTokens(sizeLimit))
				.toException(context(call, response, mask), status(response), mask);
		}
		finally {
			DataBufferUtils.release(body);
		}
	}

	<T> CodegenProtocolException missing(CodegenCall<T> call, ClientResponse response, EchoMask mask) {
		return unusable(call, response, mask, "has no body");
	}

	private <T> @Nullable T decodeBody(CodegenCall<T> call, ClientResponse response, DataBuffer body, int sizeLimit,
			EchoMask mask) {
		boolean ignored = call.request().responseType() == Void.class;
		if (body.readableByteCount() == 0) {
			if (ignored) {
				return null;
			}
			throw missing(call, response, mask);
		}
		String otherType = otherType(response);
		if (otherType != null) {
			throw unusable(call, response, mask, "is " + otherType + ", not JSON");
		}
		if (ignored) {
			if (!this.json.skip(body.asInputStream())) {
				throw unusable(call, response, mask, "holds more than one JSON value");
			}
			return null;
		}
		T value = read(call, body, sizeLimit);
		String problem = (value != null) ? call.request().contradiction(value) : "is null";
		if (value == null || problem != null) {
			throw unusable(call, response, mask,
					(value != null) ? "is for another request: its " + problem : "is null");
		}
		return value;
	}

	private <T> @Nullable T read(CodegenCall<T> call, DataBuffer body, int sizeLimit) {
		JsonReading reading = new JsonReading(new BodyBytes(body));
		T value = this.json.read(body.asInputStream(), call.request(), sizeLimit, reading);
		this.oddities.report(call.endpoint(), reading);
		return value;
	}

	/**
	 * The type of a body that is not JSON. Parameters do not matter: JSON is UTF-8.
	 */
	private static @Nullable String otherType(ClientResponse response) {
		String header = response.headers().asHttpHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		if (!StringUtils.hasText(header)) {
			return null;
		}
		String type = header.split(";", 2)[0].trim();
		try {
			String subtype = MediaType.parseMediaType(type).getSubtype();
			return (subtype.equals("json") || subtype.endsWith("+json")) ? null : type;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static CodegenProtocolException unusable(CodegenCall<?> call, ClientResponse response, EchoMask mask,
			String what) {
		return new CodegenProtocolException(context(call, response, mask).notRetryable(),
				status(response) + mask.apply(what));
	}

	private static String status(ClientResponse response) {
		return "HTTP " + response.statusCode().value() + ", but the response ";
	}

	private static ErrorContext context(CodegenCall<?> call, ClientResponse response, EchoMask mask) {
		return new ErrorContext(call.endpoint().operation(), Outcome.UNKNOWN,
				call.endpoint().repeatability().isRepeatable(), response.statusCode().value(), null,
				ErrorTranslator.requestId(response.headers().asHttpHeaders(), mask));
	}

}
