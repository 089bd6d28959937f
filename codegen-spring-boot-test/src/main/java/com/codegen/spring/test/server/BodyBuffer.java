package com.codegen.spring.test.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import com.codegen.spring.test.simulation.CodegenSimulation;

/**
 * Collects a request body; of one that is too large only as much as shows that it is.
 */
final class BodyBuffer {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	void add(byte[] part) {
		int room = CodegenSimulation.MAX_BODY_BYTES + 1 - this.bytes.size();
		this.bytes.write(part, 0, Math.min(room, part.length));
	}

	String text() {
		return this.bytes.toString(StandardCharsets.UTF_8);
	}

}
