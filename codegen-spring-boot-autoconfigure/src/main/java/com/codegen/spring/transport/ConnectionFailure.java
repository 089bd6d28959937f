package com.codegen.spring.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.netty.channel.ChannelException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

import com.codegen.spring.error.CodegenConnectionException.Reason;

/**
 * What went wrong with a connection.
 *
 * @param reason what broke
 * @param detail what else is known, or {@code null}
 * @param mayPass whether another attempt may succeed
 */
record ConnectionFailure(Reason reason, @Nullable String detail, boolean mayPass) {

	private static final Pattern PROXY_STATUS = Pattern.compile("status: (\\d{3})");

	private static final Set<Reason> UNREACHED = EnumSet.of(Reason.REFUSED, Reason.DNS, Reason.CONNECT_TIMEOUT);

	private static final String AUTHENTICATION_REQUIRED = "407";

	/**
	 * Recognize a failure of the connection.
	 * @param failure what the transport threw
	 * @param written whether the request was written
	 * @param baseUrl the base URL of the client
	 * @return the failure, or {@code null} if it is of another kind
	 */
	static @Nullable ConnectionFailure of(Throwable failure, boolean written, String baseUrl) {
		ProxyConnectException proxy = find(failure, ProxyConnectException.class);
		if (proxy != null) {
			return ofProxy(String.valueOf(proxy.getMessage()));
		}
		Reason reason = knownReason(failure);
		if (reason == null && isOfConnection(failure, written)) {
			reason = written ? Reason.RESET : beforeWriting(failure, baseUrl.startsWith("https:"));
		}
		if (reason == null) {
			return null;
		}
		return new ConnectionFailure(reason, UNREACHED.contains(reason) ? Peer.of(failure, baseUrl) : null,
				reason != Reason.CLIENT_CLOSED && !isCertificateProblem(failure));
	}

	private static ConnectionFailure ofProxy(String message) {
		Matcher status = PROXY_STATUS.matcher(message);
		String code = status.find() ? status.group(1) : null;
		return new ConnectionFailure(Reason.PROXY, (code != null) ? "HTTP " + code : null,
				!AUTHENTICATION_REQUIRED.equals(code));
	}

	private static @Nullable Reason knownReason(Throwable failure) {
		if (failure instanceof UnknownHostException) {
			return Reason.DNS;
		}
		if (failure instanceof ConnectTimeoutException) {
			return Reason.CONNECT_TIMEOUT;
		}
		if (failure instanceof ConnectException) {
			return Reason.REFUSED;
		}
		if (isHandshake(failure)) {
			return Reason.TLS;
		}
		if (failure.getClass().getSimpleName().startsWith("PoolAcquire")) {
			return Reason.POOL_EXHAUSTED;
		}
		if (failure instanceof RejectedExecutionException) {
			return Reason.CLIENT_CLOSED;
		}
		return (failure instanceof AbortedException && String.valueOf(failure.getMessage()).contains("BEFORE"))
				? Reason.CLOSED_BEFORE_SEND : null;
	}

	/**
	 * A response that cannot be decoded is no failure of the connection, unless there was
	 * no request: then it is the response of a proxy.
	 */
	private static boolean isOfConnection(Throwable failure, boolean written) {
		return failure instanceof IOException || failure instanceof AbortedException
				|| failure instanceof ChannelException || (failure instanceof CodecException && !written);
	}

	private static Reason beforeWriting(Throwable failure, boolean secure) {
		return (secure && !(failure instanceof AbortedException)) ? Reason.TLS : Reason.CLOSED_BEFORE_SEND;
	}

	private static boolean isHandshake(Throwable failure) {
		return failure instanceof SSLHandshakeException || failure instanceof SslHandshakeTimeoutException
				|| failure instanceof NotSslRecordException;
	}

	private static boolean isCertificateProblem(Throwable failure) {
		return find(failure, GeneralSecurityException.class) != null
				|| find(failure, SSLPeerUnverifiedException.class) != null;
	}

	private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
