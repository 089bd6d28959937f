package com.codegen.spring.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.WriteTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.CodegenTimeoutException.Phase;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.Endpoint;

/**
 * Turns what the transport throws into our exceptions. The WebClient's own exceptions
 * reach the request's headers and with them the token: they are unwrapped and never kept
 * as a cause.
 */
final class TransportErrors {

	private static final Set<Reason> UNREACHED = EnumSet.of(Reason.REFUSED, Reason.DNS, Reason.CONNECT_TIMEOUT);

	private TransportErrors() {
	}

	/**
	 * Translate a failure.
	 * @param endpoint the operation
	 * @param failure what was thrown
	 * @param responseTimeout the time the response had
	 * @param sizeLimit the largest accepted response in bytes
	 * @param baseUrl the base URL, for the name of the host
	 * @return our exception, or the failure itself when it did not come from the
	 * transport
	 */
	static Throwable translate(Endpoint endpoint, Throwable failure, Duration responseTimeout, int sizeLimit,
			String baseUrl) {
		Throwable translated = translateKind(endpoint, root(failure), responseTimeout, sizeLimit, baseUrl);
		if (translated instanceof CodegenException ex && ex.getOutcome() == Outcome.UNKNOWN
				&& !endpoint.repeatability().isRepeatable()) {
			return new CodegenOutcomeUnknownException(ex);
		}
		return translated;
	}

	private static Throwable translateKind(Endpoint endpoint, Throwable root, Duration timeout, int sizeLimit,
			String baseUrl) {
		if (root instanceof CodegenException) {
			return root;
		}
		ErrorContext unknown = ErrorContext.of(endpoint.operation(), Outcome.UNKNOWN,
				endpoint.repeatability().isRepeatable());
		if (root instanceof ReadTimeoutException || root instanceof WriteTimeoutException) {
			return new CodegenTimeoutException(unknown, Phase.WAITING_FOR_RESPONSE, timeout, root);
		}
		if (root instanceof DataBufferLimitException) {
			return new CodegenResponseTooLargeException(unknown.notRetryable(), sizeLimit);
		}
		if (root instanceof CodecException && !(root.getCause() instanceof SSLException)) {
			return new CodegenProtocolException(unknown.notRetryable(), "the response is not valid HTTP");
		}
		Reason reason = reason(root);
		return (reason != null) ? connection(endpoint, reason, root, baseUrl) : root;
	}

	private static CodegenConnectionException connection(Endpoint endpoint, Reason reason, Throwable cause,
			String baseUrl) {
		boolean retryable = !(cause instanceof SSLHandshakeException)
				&& (reason.outcome() == Outcome.NOT_SENT || endpoint.repeatability().isRepeatable());
		ErrorContext context = ErrorContext.of(endpoint.operation(), reason.outcome(), retryable);
		return UNREACHED.contains(reason)
				? new CodegenConnectionException(context, reason, Peer.of(cause, baseUrl), cause)
				: new CodegenConnectionException(context, reason, cause);
	}

	private static @Nullable Reason reason(Throwable root) {
		if (root instanceof UnknownHostException) {
			return Reason.DNS;
		}
		if (root instanceof ConnectTimeoutException) {
			return Reason.CONNECT_TIMEOUT;
		}
		if (root instanceof ConnectException) {
			return Reason.REFUSED;
		}
		if (isHandshake(root)) {
			return Reason.TLS;
		}
		if (root.getClass().getSimpleName().startsWith("PoolAcquire")) {
			return Reason.POOL_EXHAUSTED;
		}
		if (root instanceof AbortedException && String.valueOf(root.getMessage()).contains("BEFORE")) {
			return Reason.CLOSED_BEFORE_SEND;
		}
		return (root instanceof IOException || root instanceof AbortedException) ? Reason.RESET : null;
	}

	private static boolean isHandshake(Throwable root) {
		return root instanceof SSLHandshakeException || root instanceof SslHandshakeTimeoutException
				|| root instanceof NotSslRecordException;
	}

	/**
	 * The exception below the WebClient's; of a decoder's the TLS failure below it.
	 */
	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		while ((root instanceof WebClientException || isTlsWrapper(root)) && root.getCause() != null) {
			root = root.getCause();
		}
		return (root instanceof WebClientException) ? new IOException("the exchange failed") : root;
	}

	private static boolean isTlsWrapper(Throwable failure) {
		return failure instanceof CodecException && failure.getCause() instanceof SSLException;
	}

}
