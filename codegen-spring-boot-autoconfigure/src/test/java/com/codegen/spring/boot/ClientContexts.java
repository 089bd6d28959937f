package com.codegen.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.test.server.CodegenServer;

/**
 * Contexts whose client talks to a simulated server.
 */
public final class ClientContexts {

	private ClientContexts() {
	}

	/**
	 * A runner with the client's auto-configuration and the three properties it needs.
	 * Retries do not wait long.
	 * @param server the server to talk to
	 * @return the runner
	 */
	public static ApplicationContextRunner of(CodegenServer server) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CodegenAutoConfiguration.class))
			.withPropertyValues("codegen.base-url=" + server.baseUrl(), "codegen.token=" + server.token(),
					"codegen.org-id=" + server.organizationId(), "codegen.retry.initial-interval=1ms",
					"codegen.retry.max-interval=1ms");
	}

}
