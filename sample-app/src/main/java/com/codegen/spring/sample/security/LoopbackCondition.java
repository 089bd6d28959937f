package com.codegen.spring.sample.security;

import java.net.InetAddress;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches when only this machine can call: pages and management endpoints listen on a
 * loopback address, and {@code sample.security.login} is not set.
 */
class LoopbackCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return isLoopback(context.getEnvironment());
	}

	static boolean isLoopback(Environment environment) {
		Binder binder = Binder.get(environment);
		boolean server = binder.bind("server.address", InetAddress.class)
			.map(InetAddress::isLoopbackAddress)
			.orElse(false);
		boolean management = binder.bind("management.server.address", InetAddress.class)
			.map(InetAddress::isLoopbackAddress)
			.orElse(server);
		return server && management && !binder.bind("sample.security.login", Boolean.class).orElse(false);
	}

}
