package com.codegen.spring.test.server;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link CodegenServer} for a test class and resets it before each test. Tests
 * take it as a parameter, or from a static field with this extension. In an instance
 * field the extension runs a server for each test.
 */
public final class CodegenServerExtension
		implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

	private final UnaryOperator<CodegenServerBuilder> customizer;

	private @Nullable CodegenServer server;

	private @Nullable String owner;

	/**
	 * A server with the defaults.
	 */
	public CodegenServerExtension() {
		this((builder) -> builder);
	}

	/**
	 * A server with other options.
	 * @param customizer changes the builder
	 */
	public CodegenServerExtension(UnaryOperator<CodegenServerBuilder> customizer) {
		this.customizer = customizer;
	}

	/**
	 * The server.
	 * @return the running server
	 */
	public CodegenServer server() {
		return Objects.requireNonNull(this.server, "The server runs only during tests.");
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		start(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		start(context);
		server().reset();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		stop(context);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		stop(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == CodegenServer.class;
	}

	@Override
	public CodegenServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return server();
	}

	private synchronized void start(ExtensionContext context) {
		if (this.server == null) {
			this.server = this.customizer.apply(CodegenServer.builder()).start();
			this.owner = context.getUniqueId();
		}
	}

	private synchronized void stop(ExtensionContext context) {
		if (this.server != null && context.getUniqueId().equals(this.owner)) {
			this.server.close();
			this.server = null;
		}
	}

}
