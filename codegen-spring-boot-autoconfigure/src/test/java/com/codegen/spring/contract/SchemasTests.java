package com.codegen.spring.contract;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The checker itself, with schemas of its own: these tests need no OpenAPI document.
 */
class SchemasTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final JsonNode ROOT = MAPPER.readTree("""
			{"Run": {"type": "object", "required": ["id"], "properties": {
				"id": {"type": "integer", "minimum": 1, "maximum": 9},
				"state": {"anyOf": [{"type": "string", "enum": ["open", "closed"]}, {"type": "null"}]},
				"ratio": {"type": "number"},
				"done": {"type": "boolean"},
				"parts": {"type": "array", "items": {"$ref": "#/Part"}},
				"counts": {"type": "object", "additionalProperties": {"type": "integer"}},
				"metadata": {"type": "object", "additionalProperties": true},
				"anything": {}}},
			"Part": {"type": "object", "properties": {"name": {"type": "string"}}},
			"Empty": {"type": "object", "additionalProperties": false},
			"Open": {"type": "object"},
			"Odd": {"type": "tuple"}}""");

	@ParameterizedTest
	@ValueSource(strings = { "{'id': 1}", "{'id': 9, 'state': null, 'ratio': 1.5, 'done': false}",
			"{'id': 2, 'state': 'open', 'ratio': 1}", "{'id': 2, 'parts': [], 'counts': {}, 'metadata': {}}",
			"{'id': 2, 'parts': [{'name': 'a'}, {}], 'counts': {'a': 1}, 'metadata': {'a': [1]}}",
			"{'id': 2, 'anything': [null, {'a': 1}]}" })
	void acceptsWhatFits(String json) {
		assertThat(problems("Run", json)).isEmpty();
	}

	@Test
	void findsWhatDoesNotFit() {
		assertThat(problems("Run", "[]")).containsExactly("run is not of type object");
		assertThat(problems("Run", "{}")).containsExactly("run.id is missing");
		assertThat(problems("Run", "{'id': 1.5}")).containsExactly("run.id is not of type integer");
		assertThat(problems("Run", "{'id': 0}")).containsExactly("run.id is too small");
		assertThat(problems("Run", "{'id': 10}")).containsExactly("run.id is too large");
		assertThat(problems("Run", "{'id': 1, 'state': 'ajar'}")).containsExactly("run.state is none of the values");
		assertThat(problems("Run", "{'id': 1, 'state': 1}")).containsExactly("run.state is of none of the types");
		assertThat(problems("Run", "{'id': 1, 'done': 'yes'}")).containsExactly("run.done is not of type boolean");
		assertThat(problems("Run", "{'id': 1, 'ratio': '1'}")).containsExactly("run.ratio is not of type number");
		assertThat(problems("Run", "{'id': 1, 'parts': {}}")).containsExactly("run.parts is not of type array");
		assertThat(problems("Run", "{'id': 1, 'parts': [{}, {'name': 1}]}"))
			.containsExactly("run.parts[1].name is not of type string");
		assertThat(problems("Run", "{'id': 1, 'counts': {'a': 'b'}}"))
			.containsExactly("run.counts.a is not of type integer");
		assertThat(problems("Run", "{'id': 1, 'more': 1}")).containsExactly("run.more is not declared");
	}

	@Test
	void tellsOpenObjectsFromClosedOnes() {
		assertThat(problems("Open", "{'a': 1}")).isEmpty();
		assertThat(problems("Empty", "{'a': 1}")).containsExactly("run.a is not declared");
	}

	@Test
	void refusesATypeItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> problems("Odd", "[]"));
	}

	private static List<String> problems(String schema, String json) {
		return new Schemas(ROOT).check(ROOT.path(schema), MAPPER.readTree(json.replace('\'', '"')), "run");
	}

}
