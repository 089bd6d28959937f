package com.codegen.spring.transport;

import java.io.InputStream;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;

import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CodegenCall;

/**
 * Decodes the body of a success. A body that cannot be used is an exception, never
 * {@code null}: the run it stood for may exist. No message quotes the body.
 */
final class ResponseDecoder {

	private final CodegenJson json;

	ResponseDecoder(CodegenJson json) {
		this.json = json;
	}

	/**
	 * Decode a body where it lies: copying it would double the garbage of a large page.
	 * @param body the body, which is released
	 */
	<T> T decode(CodegenCall<T> call, ClientResponse response, DataBuffer body) {
		try {
			return decode(call, response, body.asInputStream(), body.readableByteCount() == 0);
		}
		finally {
			DataBufferUtils.release(body);
		}
	}

	<T> CodegenProtocolException missing(CodegenCall<T> call, ClientResponse response) {
		return unusable(call, response, "has no body", false);
	}

	private <T> T decode(CodegenCall<T> call, ClientResponse response, InputStream body, boolean empty) {
		if (empty) {
			throw missing(call, response);
		}
		MediaType type = response.headers().contentType().orElse(MediaType.APPLICATION_JSON);
		if (!type.getSubtype().equals("json") && !type.getSubtype().endsWith("+json")) {
			throw unusable(call, response, "is " + type.getType() + "/" + type.getSubtype() + ", not JSON", false);
		}
		T value = read(call, response, body);
		if (value == null) {
			throw unusable(call, response, "is null", false);
		}
		return value;
	}

	private <T> @Nullable T read(CodegenCall<T> call, ClientResponse response, InputStream body) {
		try {
			return this.json.read(body, call.request());
		}
		catch (StreamReadException ex) {
			throw unusable(call, response, "is not well-formed JSON", true);
		}
		catch (JacksonException ex) {
			throw unusable(call, response, "has an unexpected value at '" + CodegenJson.path(ex) + "'", false);
		}
	}

	private static CodegenProtocolException unusable(CodegenCall<?> call, ClientResponse response, String what,
			boolean mayHelp) {
		Optional<String> requestId = response.headers().header("X-Request-Id").stream().findFirst();
		ErrorContext context = new ErrorContext(call.endpoint().operation(), Outcome.UNKNOWN,
				mayHelp && call.endpoint().repeatability().isRepeatable(), response.statusCode().value(), null,
				requestId.orElse(null));
		return new CodegenProtocolException(context,
				"HTTP " + response.statusCode().value() + ", but the response " + what);
	}

}
