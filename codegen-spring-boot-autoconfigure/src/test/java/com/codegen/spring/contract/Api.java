package com.codegen.spring.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;

import org.springframework.aop.support.AopUtils;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.connection.ReactiveConnectionOperations;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.organization.token.ReactiveApiTokenOperations;
import com.codegen.spring.repository.ReactivePullRequestOperations;
import com.codegen.spring.repository.ReactiveRepositoryOperations;
import com.codegen.spring.sandbox.ReactiveSandboxOperations;

/**
 * All operations that make calls, over any exchange.
 */
record Api(ReactiveAgentRunOperations agentRuns, ReactiveOrganizationOperations organizations,
		ReactiveUserOperations users, ReactiveRepositoryOperations repositories,
		ReactivePullRequestOperations pullRequests, ReactiveSandboxOperations sandboxes,
		ReactiveConnectionOperations connections, ReactiveApiTokenOperations apiTokens) {

	static Api of(CodegenExchange exchange, long organization) {
		OrganizationId id = OrganizationId.of(organization);
		return new Api(ReactiveAgentRunOperations.of(exchange, id), ReactiveOrganizationOperations.of(exchange, id),
				ReactiveUserOperations.of(exchange, id), ReactiveRepositoryOperations.of(exchange, id),
				ReactivePullRequestOperations.of(exchange, id), ReactiveSandboxOperations.of(exchange, id),
				ReactiveConnectionOperations.of(exchange, id), ReactiveApiTokenOperations.of(exchange));
	}

	/**
	 * The same operations, writing down what is called.
	 * @param called hears the accessor and the method
	 * @return the operations
	 */
	Api tellingOf(BiConsumer<String, Method> called) {
		return new Api(telling("agentRuns", ReactiveAgentRunOperations.class, this.agentRuns, called),
				telling("organizations", ReactiveOrganizationOperations.class, this.organizations, called),
				telling("users", ReactiveUserOperations.class, this.users, called),
				telling("repositories", ReactiveRepositoryOperations.class, this.repositories, called),
				telling("pullRequests", ReactivePullRequestOperations.class, this.pullRequests, called),
				telling("sandboxes", ReactiveSandboxOperations.class, this.sandboxes, called),
				telling("connections", ReactiveConnectionOperations.class, this.connections, called),
				telling("apiTokens", ReactiveApiTokenOperations.class, this.apiTokens, called));
	}

	private static <T> T telling(String accessor, Class<T> type, T operations, BiConsumer<String, Method> called) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			called.accept(accessor, method);
			return AopUtils.invokeJoinpointUsingReflection(operations, method, arguments);
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
