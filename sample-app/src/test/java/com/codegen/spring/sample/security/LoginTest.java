package com.codegen.spring.sample.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts the service for other machines, with a user of each role and one of none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "codegen.token=", "server.address=0.0.0.0", "sample.simulation.speed=1000",
				"codegen.retry.max-attempts=1", "codegen.rate-limit.enabled=false", "sample.security.runs-per-hour=3",
				"sample.security.users.vera.password=view-pw", "sample.security.users.olga.password=operate-pw",
				"sample.security.users.olga.role=operate", "spring.security.user.name=nils",
				"spring.security.user.password=none-pw", "spring.security.user.roles=guest" })
@interface LoginTest {

}
