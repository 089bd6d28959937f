package com.codegen.spring.contract;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.ratelimit.RateLimit;

/**
 * An operation of the OpenAPI document.
 *
 * @param method the HTTP method
 * @param path the path below the base URL
 * @param node what the document says
 */
record ApiOperation(String method, String path, JsonNode node) {

	private static final String BASE = "/v1/";

	private static final Pattern LIMIT = Pattern.compile("(\\d+) requests per (?:(\\d+) seconds|minute)");

	static ApiOperation of(String path, String method, JsonNode node) {
		String relative = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
		return new ApiOperation(method.toUpperCase(Locale.ROOT), relative, node);
	}

	/**
	 * What tells operations apart, whatever their variables are called.
	 * @param endpoint an operation of the catalogue
	 * @return the key
	 */
	static String key(Endpoint endpoint) {
		return endpoint.method() + " " + anonymous(endpoint.path());
	}

	String key() {
		return this.method + " " + anonymous(this.path);
	}

	boolean isFor(String requestMethod, String requestPath) {
		String pattern = Pattern.quote(BASE + this.path).replaceAll("\\{\\w+}", "\\\\E[0-9]+\\\\Q");
		return this.method.equals(requestMethod) && requestPath.matches(pattern);
	}

	Optional<RateLimit> limit() {
		Matcher matcher = LIMIT.matcher(this.node.path("description").asString(""));
		if (!matcher.find()) {
			return Optional.empty();
		}
		String seconds = matcher.group(2);
		Duration window = (seconds != null) ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofMinutes(1);
		return Optional.of(new RateLimit(Integer.parseInt(matcher.group(1)), window));
	}

	Map<String, JsonNode> queryParameters() {
		Map<String, JsonNode> parameters = new TreeMap<>();
		for (JsonNode parameter : this.node.path("parameters")) {
			if (parameter.path("in").asString().equals("query")) {
				parameters.put(parameter.path("name").asString(), parameter);
			}
		}
		return parameters;
	}

	Optional<JsonNode> requestSchema() {
		return Optional.of(schema(this.node.path("requestBody"))).filter(JsonNode::isObject);
	}

	JsonNode responseSchema() {
		return schema(this.node.path("responses").path("200"));
	}

	/**
	 * The statuses of the documented errors.
	 * @return the statuses in ascending order
	 */
	Set<Integer> errors() {
		Set<Integer> statuses = new TreeSet<>();
		List.copyOf(this.node.path("responses").propertyNames())
			.stream()
			.map(Integer::valueOf)
			.filter((status) -> status >= 400)
			.forEach(statuses::add);
		return statuses;
	}

	JsonNode errorSchema(int status) {
		return schema(this.node.path("responses").path(Integer.toString(status)));
	}

	private static JsonNode schema(JsonNode content) {
		return content.path("content").path("application/json").path("schema");
	}

	private static String anonymous(String path) {
		return path.replaceAll("\\{\\w+}", "{}");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
