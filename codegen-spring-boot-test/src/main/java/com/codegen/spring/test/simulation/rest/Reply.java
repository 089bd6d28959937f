package com.codegen.spring.test.simulation.rest;

import java.util.HashMap;
import java.util.Map;

/**
 * What an operation answers, before it is written as JSON.
 *
 * @param status the HTTP status
 * @param body the value to write
 * @param headers headers beyond those of every answer
 */
public record Reply(int status, Object body, Map<String, String> headers) {

	public Reply {
		headers = Map.copyOf(headers);
	}

	/**
	 * A success.
	 * @param body the value to write
	 * @return a reply of status 200
	 */
	public static Reply ok(Object body) {
		return new Reply(200, body, Map.of());
	}

	/**
	 * An error in the API's own form.
	 * @param status the HTTP status, repeated in the body
	 * @param message what went wrong
	 * @return a reply with message and status_code
	 */
	public static Reply message(int status, String message) {
		return new Reply(status, new Message(message, status), Map.of());
	}

	/**
	 * An error in the form of the web framework behind the API.
	 * @param status the HTTP status
	 * @param detail a sentence or a list of problems
	 * @return a reply with a detail field
	 */
	public static Reply detail(int status, Object detail) {
		return new Reply(status, Map.of("detail", detail), Map.of());
	}

	/**
	 * This reply with one more header.
	 * @param name the header's name
	 * @param value the header's value
	 * @return a changed copy
	 */
	public Reply with(String name, String value) {
		Map<String, String> changed = new HashMap<>(this.headers);
		changed.put(name, value);
		return new Reply(this.status, this.body, changed);
	}

	record Message(String message, int statusCode) {
	}

}
