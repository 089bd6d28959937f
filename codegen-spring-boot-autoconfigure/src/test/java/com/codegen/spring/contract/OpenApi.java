package com.codegen.spring.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of the API, of which this repository holds no copy.
 *
 * @param root the document
 */
record OpenApi(JsonNode root) {

	private static final Path FILE = Path.of("shared", "openapi", "codegen-openapi-2025-10-07.json");

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * Where the document is: what the system property {@code codegen.openapi} or the
	 * environment variable CODEGEN_OPENAPI names, or else in the folder {@code shared}
	 * beside the repository.
	 * @return the file, if there is one
	 */
	static Optional<Path> find() {
		String named = System.getProperty("codegen.openapi", System.getenv().getOrDefault("CODEGEN_OPENAPI", ""));
		Stream<Path> beside = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
			.map((parent) -> parent.resolve(FILE));
		return (named.isEmpty() ? beside : Stream.of(Path.of(named))).filter(Files::isRegularFile).findFirst();
	}

	/**
	 * Read the document; without it, the test that asks is skipped.
	 * @return the document
	 */
	static OpenApi require() {
		Optional<Path> file = find();
		Assumptions.assumeTrue(file.isPresent(), absence());
		return read(file.orElseThrow());
	}

	/**
	 * Why a test is skipped.
	 * @return a sentence
	 */
	static String absence() {
		return "There is no OpenAPI document: set -Dcodegen.openapi=FILE, or put it into ../" + FILE;
	}

	static OpenApi read(Path file) {
		return new OpenApi(MAPPER.readTree(file.toFile()));
	}

	/**
	 * A copy that may be changed.
	 * @return the copy
	 */
	OpenApi copy() {
		return new OpenApi(this.root.deepCopy());
	}

	ObjectNode object(String pointer) {
		return (ObjectNode) this.root.requiredAt(pointer);
	}

	List<ApiOperation> operations() {
		List<ApiOperation> operations = new ArrayList<>();
		this.root.path("paths")
			.forEachEntry((path, methods) -> methods
				.forEachEntry((method, operation) -> operations.add(ApiOperation.of(path, method, operation))));
		return operations;
	}

	/**
	 * The operation a request is for.
	 * @param method its method
	 * @param path its path
	 * @return the operation, if the document has one
	 */
	Optional<ApiOperation> operation(String method, String path) {
		return operations().stream().filter((operation) -> operation.isFor(method, path)).findFirst();
	}

	Schemas schemas() {
		return new Schemas(this.root);
	}

}
