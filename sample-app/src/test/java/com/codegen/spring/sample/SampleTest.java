package com.codegen.spring.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Starts the service on a free port, with quick simulated runs and without a second
 * attempt after a fault.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "codegen.token=", "sample.simulation.speed=1000", "codegen.watch.initial-interval=20ms",
				"codegen.retry.max-attempts=1", "codegen.rate-limit.enabled=false" })
@AutoConfigureRestTestClient
@Import(SampleClient.class)
public @interface SampleTest {

}
