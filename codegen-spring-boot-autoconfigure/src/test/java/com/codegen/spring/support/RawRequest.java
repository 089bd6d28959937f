package com.codegen.spring.support;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link RawServer} read.
 *
 * @param method the method
 * @param path the path with its query
 * @param headers the headers, with names in lower case
 * @param body the body
 * @param connection the number of the connection
 */
public record RawRequest(String method, String path, Map<String, String> headers, String body, int connection) {

	private static final Pattern PROMPT = Pattern.compile("\"prompt\":\"([^\"]*)\"");

	/**
	 * The prompt of a creation.
	 * @return the prompt, or {@code null} for another request
	 */
	public @Nullable String prompt() {
		Matcher matcher = PROMPT.matcher(this.body);
		return matcher.find() ? matcher.group(1) : null;
	}

	/**
	 * A valid answer: the run that was asked for, or the one that has its prompt as ID.
	 * @return the body
	 */
	public String run() {
		String prompt = prompt();
		String id = (prompt != null) ? prompt : this.path.substring(this.path.lastIndexOf('/') + 1);
		return "{\"id\":" + (id.matches("\\d+") ? id : "1") + ",\"organization_id\":1,\"status\":\"ACTIVE\"}";
	}

	/**
	 * The response with that answer.
	 * @return the response
	 */
	public String response() {
		return response(run());
	}

	/**
	 * A response.
	 * @param body the body
	 * @return status line, headers and body
	 */
	public static String response(String body) {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body;
	}

}
