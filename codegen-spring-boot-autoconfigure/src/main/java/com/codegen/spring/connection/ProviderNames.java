package com.codegen.spring.connection;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;

/**
 * The answer about OAuth tokens, which the API does not describe: a list of names, or an
 * object that holds one.
 *
 * @param names the names of the providers
 */
record ProviderNames(List<String> names) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static ProviderNames of(JsonNode answer) {
		JsonNode list = Stream.concat(Stream.of(answer), answer.valueStream())
			.filter(JsonNode::isArray)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no list of providers"));
		return new ProviderNames(list.valueStream().map(ProviderNames::name).toList());
	}

	private static String name(JsonNode provider) {
		String name = provider.path("provider").asString(provider.path("name").asString(provider.asString("")));
		Assert.hasText(name, "no name of a provider");
		return name;
	}

}
