package com.codegen.spring.test.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one request. Immutable: every method returns a changed copy.
 */
public final class Fault {

	private final Kind kind;

	private final boolean applied;

	private final int status;

	private final Map<String, String> headers;

	private final @Nullable String body;

	private final Duration delay;

	private final long size;

	private Fault(Kind kind, boolean applied, int status, Map<String, String> headers, @Nullable String body,
			Duration delay, long size) {
		this.kind = kind;
		this.applied = applied;
		this.status = status;
		this.headers = headers;
		this.body = body;
		this.delay = delay;
		this.size = size;
	}

	/**
	 * Nothing goes wrong; skips a request.
	 * @return the fault
	 */
	public static Fault none() {
		return of(Kind.PASS, true);
	}

	/**
	 * An answer with another status. The request is not applied, unless
	 * {@link #applied()} says so. The body is an error message in the form of the API.
	 * @param status the status
	 * @return the fault
	 */
	public static Fault status(int status) {
		return new Fault(Kind.ANSWER, false, status, Map.of("Content-Type", "application/json"),
				"{\"message\":\"Simulated fault.\",\"status_code\":" + status + "}", Duration.ZERO, 0);
	}

	/**
	 * The normal answer, later. The request is applied at once.
	 * @param duration how much later
	 * @return the fault
	 */
	public static Fault delay(Duration duration) {
		return none().after(duration);
	}

	/**
	 * The request is applied, then the connection is reset without an answer.
	 * @return the fault
	 */
	public static Fault reset() {
		return of(Kind.RESET, true);
	}

	/**
	 * The connection is reset without an answer and the request is not applied.
	 * @return the fault
	 */
	public static Fault resetBeforeApplying() {
		return of(Kind.RESET, false);
	}

	/**
	 * The request is applied; the answer breaks off in the middle of its body.
	 * @return the fault
	 */
	public static Fault truncatedBody() {
		return of(Kind.TRUNCATE, true);
	}

	/**
	 * An answer without a body. The request is not applied, unless {@link #applied()}
	 * says so.
	 * @param status the status
	 * @return the fault
	 */
	public static Fault emptyBody(int status) {
		return status(status).body("");
	}

	/**
	 * A redirect. The request is not applied, unless {@link #applied()} says so.
	 * @param status a status between 300 and 399
	 * @param location where to
	 * @return the fault
	 */
	public static Fault redirect(int status, String location) {
		return emptyBody(status).header("Location", location);
	}

	/**
	 * No answer until the server closes. The request is applied.
	 * @return the fault
	 */
	public static Fault hang() {
		return of(Kind.HANG, true);
	}

	/**
	 * The normal answer, byte by byte. The request is applied at once.
	 * @param perByte the time between two bytes
	 * @return the fault
	 */
	public static Fault dribble(Duration perByte) {
		return of(Kind.DRIBBLE, true).after(perByte);
	}

	/**
	 * An answer of status 200 with any body. The request is applied.
	 * @param contentType the content type
	 * @param body the body
	 * @return the fault
	 */
	public static Fault rawBody(String contentType, String body) {
		return status(200).contentType(contentType).body(body).applied();
	}

	/**
	 * An answer of status 200 with a large JSON body. The request is applied.
	 * @param bytes the size of the body
	 * @return the fault
	 */
	public static Fault hugeBody(long bytes) {
		return new Fault(Kind.HUGE, true, 200, Map.of("Content-Type", "application/json"), null, Duration.ZERO, bytes);
	}

	/**
	 * Add a header to the answer, or replace it.
	 * @param name its name
	 * @param value its value
	 * @return a changed copy
	 */
	public Fault header(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.headers);
		changed.put(name, value);
		return new Fault(this.kind, this.applied, this.status, changed, this.body, this.delay, this.size);
	}

	/**
	 * Set the header Retry-After.
	 * @param value seconds, a date, or nonsense
	 * @return a changed copy
	 */
	public Fault retryAfter(String value) {
		return header("Retry-After", value);
	}

	/**
	 * Set the content type.
	 * @param value the content type
	 * @return a changed copy
	 */
	public Fault contentType(String value) {
		return header("Content-Type", value);
	}

	/**
	 * Set the body of the answer.
	 * @param changed the body
	 * @return a changed copy
	 */
	public Fault body(String changed) {
		return new Fault(this.kind, this.applied, this.status, this.headers, changed, this.delay, this.size);
	}

	/**
	 * Apply the request although the answer says otherwise.
	 * @return a changed copy
	 */
	public Fault applied() {
		return new Fault(this.kind, true, this.status, this.headers, this.body, this.delay, this.size);
	}

	/**
	 * Let the fault happen later.
	 * @param duration how much later
	 * @return a changed copy
	 */
	public Fault after(Duration duration) {
		return new Fault(this.kind, this.applied, this.status, this.headers, this.body, duration, this.size);
	}

	@Override
	public String toString() {
		return this.kind + ((this.status != 0) ? " " + this.status : "");
	}

	Kind kind() {
		return this.kind;
	}

	boolean isApplied() {
		return this.applied;
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	String body() {
		return (this.body != null) ? this.body : "";
	}

	Duration delay() {
		return this.delay;
	}

	long size() {
		return this.size;
	}

	private static Fault of(Kind kind, boolean applied) {
		return new Fault(kind, applied, 0, Map.of(), null, Duration.ZERO, 0);
	}

	enum Kind {

		PASS, ANSWER, RESET, TRUNCATE, HANG, DRIBBLE, HUGE

	}

}
