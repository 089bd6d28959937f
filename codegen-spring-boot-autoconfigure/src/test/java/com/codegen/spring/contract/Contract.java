package com.codegen.spring.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.core.ResolvableType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;

/**
 * Compares the client and the simulation with the OpenAPI document.
 *
 * @param document the document
 */
record Contract(OpenApi document) {

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * How the catalogue departs from the document: operations that one of them lacks, and
	 * limits that differ.
	 * @param catalogue the catalogue
	 * @param limits the limits
	 * @return the problems
	 */
	List<String> catalogueProblems(List<Endpoint> catalogue, RateLimits limits) {
		Map<String, Endpoint> endpoints = new LinkedHashMap<>();
		catalogue.stream()
			.filter(Endpoint::documented)
			.forEach((endpoint) -> endpoints.put(ApiOperation.key(endpoint), endpoint));
		List<String> problems = new ArrayList<>();
		for (ApiOperation operation : this.document.operations()) {
			Endpoint endpoint = endpoints.remove(operation.key());
			if (endpoint == null) {
				problems.add("The catalogue lacks " + operation);
			}
			else {
				operation.limit()
					.filter((limit) -> !limit.equals(limits.get(endpoint.rateClass())))
					.ifPresent((limit) -> problems.add(differs(endpoint, limit)));
			}
		}
		endpoints.forEach((key, endpoint) -> problems.add("The document lacks " + endpoint.operation() + ", " + key));
		return problems;
	}

	/**
	 * What is wrong with a request that the client sent.
	 * @param call the request and its answer
	 * @return the problems
	 */
	List<String> requestProblems(RecordedCall call) {
		Optional<ApiOperation> found = operation(call);
		if (found.isEmpty()) {
			return List.of("The document lacks " + call.sent());
		}
		ApiOperation operation = found.get();
		List<String> problems = new ArrayList<>(queryProblems(operation, call.sent().query()));
		Optional<JsonNode> schema = operation.requestSchema();
		if (schema.isPresent()) {
			problems.addAll(this.document.schemas()
				.check(schema.get(), MAPPER.readTree(call.sent().body()), call.endpoint().operation() + " request"));
		}
		else if (!call.sent().body().isEmpty()) {
			problems.add(call.endpoint().operation() + " sends a body");
		}
		return problems;
	}

	/**
	 * What is wrong with an answer of the simulation.
	 * @param call the request and its answer
	 * @return the problems
	 */
	List<String> responseProblems(RecordedCall call) {
		ApiOperation operation = operation(call).orElseThrow();
		JsonNode schema = (call.answer().status() == 200) ? operation.responseSchema()
				: operation.errorSchema(call.answer().status());
		return this.document.schemas()
			.check(schema, MAPPER.readTree(call.answer().body()), call.endpoint().operation() + " response");
	}

	/**
	 * What the types of a call lack: the one its answer is decoded to, unless the answer
	 * is ignored, and the one its body is written from.
	 * @param call the call
	 * @return the problems
	 */
	List<String> shapeProblems(RecordedCall call) {
		ApiOperation operation = operation(call).orElseThrow();
		Shapes shapes = new Shapes(this.document.schemas());
		List<String> problems = new ArrayList<>();
		if (call.request().responseType() != Void.class) {
			problems.addAll(shapes.check(operation.responseSchema(),
					ResolvableType.forType(call.request().responseType()), call.endpoint().operation() + " response"));
		}
		Object body = call.request().body();
		if (body instanceof Record) {
			problems.addAll(shapes.check(operation.requestSchema().orElseThrow(),
					ResolvableType.forClass(body.getClass()), call.endpoint().operation() + " request"));
		}
		return problems;
	}

	private List<String> queryProblems(ApiOperation operation, String query) {
		Map<String, JsonNode> declared = operation.queryParameters();
		MultiValueMap<String, String> sent = (query != null)
				? UriComponentsBuilder.newInstance().query(query).build().getQueryParams()
				: new LinkedMultiValueMap<>();
		List<String> problems = new ArrayList<>();
		declared.forEach((name, parameter) -> {
			if (parameter.path("required").asBoolean(false) && !sent.containsKey(name)) {
				problems.add(operation + " ?" + name + " is missing");
			}
		});
		sent.forEach((name, values) -> {
			if (!declared.containsKey(name)) {
				problems.add(operation + " ?" + name + " is not declared");
			}
			else {
				problems.addAll(this.document.schemas()
					.check(declared.get(name).path("schema"), value(values.get(0)), operation + " ?" + name));
			}
		});
		return problems;
	}

	private Optional<ApiOperation> operation(RecordedCall call) {
		return this.document.operation(call.sent().method(), call.sent().path());
	}

	private static JsonNode value(String text) {
		if (text.matches("-?\\d+")) {
			return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
		}
		return text.matches("true|false") ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
				: JsonNodeFactory.instance.stringNode(text);
	}

	private static String differs(Endpoint endpoint, RateLimit limit) {
		return endpoint.operation() + " has the limit " + limit.permits() + " per " + limit.window().toSeconds() + " s";
	}

}
