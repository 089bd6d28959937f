package com.codegen.spring.sample.simulation;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import com.codegen.spring.boot.autoconfigure.CodegenConnectionDetails;
import com.codegen.spring.test.server.CodegenServer;

/**
 * Starts a Codegen server in this process and connects the client to it, unless there is
 * a token for the real one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoTokenCondition.class)
class SimulationConfiguration {

	private static final Log logger = LogFactory.getLog(SimulationConfiguration.class);

	@Bean
	CodegenServer codegenServer(@Value("${sample.simulation.speed:1.0}") double speed,
			@Value("${sample.simulation.rate-limits:true}") boolean rateLimits) {
		CodegenServer server = CodegenServer.builder().speed(speed).enforceRateLimits(rateLimits).start();
		logger.info("Agent runs are SIMULATED: no agent works and nothing leaves this machine. "
				+ "To use the Codegen API, set CODEGEN_TOKEN (and CODEGEN_ORG_ID).");
		return server;
	}

	@Bean
	CodegenConnectionDetails simulationConnectionDetails(CodegenServer codegenServer) {
		return new SimulationConnectionDetails(codegenServer);
	}

}
