package com.codegen.spring.transport;

import java.io.IOException;
import java.util.stream.Stream;

import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.support.RawConnection;
import com.codegen.spring.support.RawRequest;
import com.codegen.spring.support.RawServer.Script;
import com.codegen.spring.transport.FaultRow.Route;

import static com.codegen.spring.transport.FaultRow.breaks;
import static com.codegen.spring.transport.FaultRow.invalid;
import static com.codegen.spring.transport.FaultRow.notSent;
import static com.codegen.spring.transport.FaultRow.rejected;
import static com.codegen.spring.transport.FaultRow.succeeds;
import static com.codegen.spring.transport.FaultRow.unknown;

/**
 * What can go wrong between a client and a server.
 */
final class FaultRows {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	private static final String JSON = OK + "Content-Type: application/json\r\n";

	private static final String HINTS = "HTTP/1.1 103 Early Hints\r\n\r\n";

	private static final String EMPTY = "Content-Length: 0\r\n\r\n";

	private static final String HANDSHAKE_FAILURE = "\u0015\u0003\u0003\u0000\u0002\u0002(";

	private FaultRows() {
	}

	static Stream<FaultRow> all() {
		return Stream.of(broken(), invalidHttp(), unusable(), tls(), proxies(), harmless()).flatMap((rows) -> rows);
	}

	private static Stream<FaultRow> broken() {
		return Stream.of(notSent("nothing listens", Route.NOWHERE, Reason.REFUSED, 3, FaultRows::nothing),
				notSent("the host is unknown", Route.UNKNOWN_HOST, Reason.DNS, 3, FaultRows::nothing),
				breaks("RST while the request arrives", opened((to) -> {
					to.awaitByte();
					to.reset();
				})), breaks("FIN after the request", (to, request, number) -> to.close()),
				breaks("RST after the request", (to, request, number) -> to.reset()),
				breaks("FIN in the status line", finAfter("HTTP/1.1 2")), breaks("RST in the headers", rstAfter(JSON)),
				breaks("FIN in a body with Content-Length", finAfter(JSON + "Content-Length: 90\r\n\r\n{\"id\":7,")),
				breaks("RST in a body with Content-Length", rstAfter(JSON + "Content-Length: 90\r\n\r\n{\"id\":7,")),
				breaks("FIN in a chunk", finAfter(JSON + "Transfer-Encoding: chunked\r\n\r\n30\r\n{\"id\":7,")),
				breaks("FIN before the last chunk", finAfter(JSON + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")),
				breaks("FIN after an interim response", finAfter(HINTS)),
				breaks("RST in TLS after the request", Route.TLS, (to, request, number) -> to.reset()),
				breaks("FIN in TLS in the body", Route.TLS, finAfter(JSON + "Content-Length: 90\r\n\r\n{\"id\":7,")),
				unknown("silence", CodegenTimeoutException.class, 3, (to, request, number) -> to.awaitEnd()),
				unknown("silence after an interim response", CodegenTimeoutException.class, 3, silentAfter(HINTS)),
				unknown("silence in the headers", CodegenTimeoutException.class, 3, silentAfter(JSON)),
				unknown("a Content-Length that is too long", CodegenTimeoutException.class, 3,
						silentAfter(JSON + "Content-Length: 90\r\n\r\n{\"id\":7}")));
	}

	private static Stream<FaultRow> invalidHttp() {
		return Stream.of(invalid("no HTTP", 1, "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
				invalid("a status that is no number", 1, "HTTP/1.1 abc OK\r\n" + EMPTY),
				invalid("a version that is none", 1, "HTTP/x 200 OK\r\n" + EMPTY),
				invalid("a header name with a control character", 1, OK + "X\u0001Y: z\r\n" + EMPTY),
				invalid("a header without a name", 1, OK + ": value\r\n" + EMPTY),
				invalid("a Content-Length that is no number", 1, JSON + "Content-Length: abc\r\n\r\n{}"),
				invalid("a negative Content-Length", 1, JSON + "Content-Length: -5\r\n\r\n{}"),
				invalid("two Content-Lengths", 1, JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x"),
				invalid("a chunk size that is no number", 1, JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
				invalid("a negative chunk size", 1, JSON + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n"),
				invalid("a header of 20 KB", 1, OK + "X-Long: " + "x".repeat(20_000) + "\r\n" + EMPTY),
				invalid("a status line of 20 KB", 1, "HTTP/1.1 200 " + "x".repeat(20_000) + "\r\n" + EMPTY),
				invalid("another protocol", 1,
						"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\nxyz"),
				invalid("a body that is not compressed", 1,
						JSON + "Content-Encoding: gzip\r\nContent-Length: 8\r\n\r\n{\"id\":7}"));
	}

	private static Stream<FaultRow> unusable() {
		return Stream.of(invalid("204", 1, "HTTP/1.1 204 No Content\r\n\r\n"),
				invalid("204 with a body", 1, "HTTP/1.1 204 No Content\r\nContent-Length: 8\r\n\r\n{\"id\":8}"),
				invalid("200 without a body", 1, JSON + EMPTY), invalid("null", 1, RawRequest.response("null")),
				invalid("a login page", 1, OK + "Content-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"),
				invalid("truncated JSON", 3, RawRequest.response("{\"id\":7,")),
				invalid("a Content-Length that is too short", 3, JSON + "Content-Length: 5\r\n\r\n{\"id\":7}"),
				invalid("303", 1, "HTTP/1.1 303 See Other\r\nLocation: https://example.org/\r\n" + EMPTY),
				invalid("103 without an end, then no HTTP", 1, "HTTP/1.1 103 Early\r\n\r\n???\r\n\r\n"),
				unknown("600", CodegenProtocolException.class, 1, answer("HTTP/1.1 600 Odd\r\n" + EMPTY)),
				unknown("503", CodegenServerException.class, 3, answer("HTTP/1.1 503 Busy\r\n" + EMPTY)),
				unknown("too large", CodegenResponseTooLargeException.class, 1,
						answer(RawRequest.response("{\"a\":\"" + "x".repeat(200_000) + "\"}"))),
				rejected("301", "HTTP/1.1 301 Moved\r\nLocation: https://example.org/\r\n" + EMPTY),
				rejected("302", "HTTP/1.1 302 Found\r\nLocation: /login\r\n" + EMPTY),
				rejected("304", "HTTP/1.1 304 Not Modified\r\n\r\n"),
				rejected("307", "HTTP/1.1 307 Temporary\r\nLocation: %%%\r\n" + EMPTY),
				rejected("308", "HTTP/1.1 308 Permanent\r\n" + EMPTY));
	}

	private static Stream<FaultRow> tls() {
		return Stream.of(notSent("TLS to a plain port", Route.TLS_TO_PLAIN, Reason.TLS, 3, opened((to) -> {
			to.awaitByte();
			to.send("HTTP/1.1 400 Bad Request\r\n\r\n");
			to.awaitEnd();
		})), notSent("TLS handshake silent", Route.TLS_TO_PLAIN, Reason.TLS, 3, opened(RawConnection::awaitEnd)),
				notSent("TLS handshake closed", Route.TLS_TO_PLAIN, Reason.TLS, 3, opened((to) -> {
					to.awaitByte();
					to.close();
				})),
				notSent("TLS handshake closed at once", Route.TLS_TO_PLAIN, Reason.TLS, 3,
						opened(RawConnection::close)),
				notSent("TLS handshake reset", Route.TLS_TO_PLAIN, Reason.TLS, 3, opened((to) -> {
					to.awaitByte();
					to.reset();
				})), notSent("TLS handshake alerted", Route.TLS_TO_PLAIN, Reason.TLS, 3, opened((to) -> {
					to.awaitByte();
					to.send(HANDSHAKE_FAILURE);
					to.awaitEnd();
				})), notSent("certificate untrusted", Route.TLS_UNTRUSTED, Reason.TLS, 1, FaultRows::nothing),
				notSent("certificate of another host", Route.TLS_OTHER_HOST, Reason.TLS, 1, FaultRows::nothing));
	}

	private static Stream<FaultRow> proxies() {
		return Stream.of(
				notSent("proxy: 407", Route.PROXY, Reason.PROXY, 1,
						answer("HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: Basic\r\n" + EMPTY)),
				notSent("proxy: 407 before TLS", Route.PROXY_TLS, Reason.PROXY, 1,
						answer("HTTP/1.1 407 Authenticate\r\n" + EMPTY)),
				notSent("proxy: 502", Route.PROXY, Reason.PROXY, 3, answer("HTTP/1.1 502 Bad Gateway\r\n" + EMPTY)),
				notSent("proxy: 503 before TLS", Route.PROXY_TLS, Reason.PROXY, 3,
						answer("HTTP/1.1 503 Unavailable\r\n" + EMPTY)),
				notSent("proxy: silence", Route.PROXY, Reason.PROXY, 3, (to, request, number) -> to.awaitEnd()),
				notSent("proxy: FIN", Route.PROXY, Reason.PROXY, 3, (to, request, number) -> to.close()),
				notSent("proxy: RST", Route.PROXY, Reason.PROXY, 3, (to, request, number) -> to.reset()),
				notSent("proxy: no HTTP", Route.PROXY, Reason.PROXY, 3, answer("SSH-2.0-OpenSSH_9.6\r\n\r\n")),
				notSent("proxy: TLS closed behind it", Route.PROXY_TLS, Reason.TLS, 3, (to, request, number) -> {
					to.send("HTTP/1.1 200 Connected\r\n\r\n");
					to.awaitByte();
					to.close();
				}), notSent("proxy: nothing listens", Route.NO_PROXY, Reason.REFUSED, 3, FaultRows::nothing));
	}

	private static Stream<FaultRow> harmless() {
		return Stream.of(succeeds("Content-Type: !!!", typed("!!!")), succeeds("Content-Type: json", typed("json")),
				succeeds("Content-Type: ", typed("")),
				succeeds("an unknown charset", typed("application/json; charset=klingon")),
				succeeds("no Content-Type", (to, request, number) -> {
					to.send(OK + "\r\n" + request.run());
					to.close();
				}), succeeds("HTTP/1.0 until the end", (to, request, number) -> {
					to.send("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + request.run());
					to.close();
				}), succeeds("an interim response", (to, request, number) -> to.send(HINTS + request.response())),
				succeeds("two answers", (to, request, number) -> to.send(request.response() + request.response())));
	}

	private static void nothing(RawConnection to, RawRequest request, int number) {
		throw new AssertionError("a request arrived");
	}

	private static Script typed(String type) {
		return (to, request, number) -> to.send(OK + "Content-Type: " + type + "\r\nContent-Length: "
				+ request.run().length() + "\r\n\r\n" + request.run());
	}

	private static Script answer(String response) {
		return (to, request, number) -> to.send(response);
	}

	private static Script finAfter(String part) {
		return (to, request, number) -> {
			to.send(part);
			to.close();
		};
	}

	private static Script rstAfter(String part) {
		return (to, request, number) -> {
			to.send(part);
			to.pause(20);
			to.reset();
		};
	}

	private static Script silentAfter(String part) {
		return (to, request, number) -> {
			to.send(part);
			to.awaitEnd();
		};
	}

	private static Script opened(Opening opening) {
		return new Script() {

			@Override
			public void opened(RawConnection connection) throws IOException {
				opening.open(connection);
			}

			@Override
			public void answer(RawConnection connection, RawRequest request, int number) {
			}

		};
	}

	private interface Opening {

		void open(RawConnection connection) throws IOException;

	}

}
