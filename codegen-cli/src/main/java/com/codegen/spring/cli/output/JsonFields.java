package com.codegen.spring.cli.output;

import java.util.Arrays;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.cli.error.CliException;

/**
 * Which fields of a JSON object to print.
 *
 * @param names their names, none for all
 */
public record JsonFields(List<String> names) {

	/** All fields. */
	public static final JsonFields ALL = new JsonFields(List.of());

	/**
	 * Read a list of names.
	 * @param text names between commas, empty for all
	 * @param valid the names there are
	 * @return the fields
	 */
	public static JsonFields parse(String text, List<String> valid) {
		List<String> names = Arrays.stream(text.split(","))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
		for (String name : names) {
			if (!valid.contains(name)) {
				throw CliException.usage("Unknown JSON field '" + name + "'.",
						"Fields: " + String.join(", ", valid) + ".");
			}
		}
		return new JsonFields(names);
	}

	/**
	 * Pick the fields of an object.
	 * @param tree the object
	 * @return an object with these fields, in this order
	 */
	public JsonNode pick(JsonNode tree) {
		if (this.names.isEmpty()) {
			return tree;
		}
		ObjectNode picked = JsonNodeFactory.instance.objectNode();
		this.names.forEach((name) -> picked.set(name, tree.path(name).isMissingNode() ? null : tree.path(name)));
		return picked;
	}

}
