package com.codegen.spring.transport;

import java.time.Duration;

import javax.net.ssl.SSLException;

import io.netty.handler.codec.CodecException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.WriteTimeoutException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.CodegenTimeoutException.Phase;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CodegenCall;

/**
 * Turns what the transport throws into our exceptions. The WebClient's own exceptions
 * reach the request's headers and with them the token: they are unwrapped and never kept
 * as a cause.
 */
final class TransportErrors {

	private final String baseUrl;

	/**
	 * Create the translation.
	 * @param baseUrl the base URL, for the scheme and the name of the host
	 */
	TransportErrors(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * Translate a failure.
	 * @param call the call
	 * @param failure what was thrown
	 * @param responseTimeout the time the response had
	 * @param sizeLimit the largest accepted response in bytes
	 * @return our exception
	 */
	CodegenException translate(CodegenCall<?> call, Throwable failure, Duration responseTimeout, int sizeLimit) {
		CodegenException translated = translateKind(call, root(failure), responseTimeout, sizeLimit);
		return (translated.getOutcome() == Outcome.UNKNOWN && !call.endpoint().repeatability().isRepeatable()
				&& !(translated instanceof CodegenOutcomeUnknownException))
						? new CodegenOutcomeUnknownException(translated) : translated;
	}

	private CodegenException translateKind(CodegenCall<?> call, Throwable root, Duration timeout, int sizeLimit) {
		if (root instanceof CodegenException known) {
			return known;
		}
		ErrorContext context = context(call, call.isWritten(), true);
		if (root instanceof ReadTimeoutException || root instanceof WriteTimeoutException) {
			return new CodegenTimeoutException(context, Phase.WAITING_FOR_RESPONSE, timeout, root);
		}
		ConnectionFailure connection = ConnectionFailure.of(root, call.isWritten(), this.baseUrl);
		if (connection != null) {
			boolean sent = call.isWritten() && connection.reason().outcome() != Outcome.NOT_SENT;
			return new CodegenConnectionException(context(call, sent, connection.mayPass()), connection.reason(),
					connection.detail(), root);
		}
		if (root instanceof DataBufferLimitException) {
			return new CodegenResponseTooLargeException(context.notRetryable(), sizeLimit);
		}
		if (root instanceof CodecException) {
			return new CodegenProtocolException(context.notRetryable(), "the response is not valid HTTP");
		}
		return CodegenException.of(context.notRetryable(), root);
	}

	private static ErrorContext context(CodegenCall<?> call, boolean sent, boolean mayPass) {
		Outcome outcome = sent ? Outcome.UNKNOWN : call.outcomeWithoutLastAttempt();
		boolean safe = outcome == Outcome.NOT_SENT || call.endpoint().repeatability().isRepeatable();
		return ErrorContext.of(call.endpoint().operation(), outcome, mayPass && safe);
	}

	/**
	 * The exception below the WebClient's; of a decoder's the TLS failure below it.
	 */
	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		Throwable below = below(root);
		while (below != null) {
			root = below;
			below = below(root);
		}
		return root;
	}

	private static @Nullable Throwable below(Throwable failure) {
		boolean wrapper = failure instanceof WebClientException
				|| (failure instanceof CodecException && failure.getCause() instanceof SSLException);
		return wrapper ? failure.getCause() : null;
	}

}
