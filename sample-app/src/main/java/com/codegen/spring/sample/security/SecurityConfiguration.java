package com.codegen.spring.sample.security;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What is needed with and without login.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {

	@Bean
	CreationLimit creationLimit(AccessProperties access, Environment environment) {
		int runs = LoopbackCondition.isLoopback(environment) ? 0 : access.runsPerHour();
		return new CreationLimit(runs, Clock.systemUTC());
	}

}
