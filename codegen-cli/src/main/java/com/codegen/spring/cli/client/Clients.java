package com.codegen.spring.cli.client;

import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;
import reactor.util.Loggers;

import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

/**
 * Builds clients from settings.
 */
public final class Clients {

	private static final Logger ROOT = Logger.getLogger("");

	/** Somebody who reads a long log would rather wait for the rate limit than fail. */
	private static final CallTimeouts PATIENT = new CallTimeouts(Duration.ofMinutes(5), Duration.ofMinutes(5),
			Duration.ofMinutes(4), Duration.ofMinutes(4));

	private Clients() {
	}

	/**
	 * Build a client.
	 * @param settings the settings
	 * @param facts remembers what answers say
	 * @param notes hears of waits
	 * @param agents where agents are kept
	 * @param interval the time between two looks at a run, or {@code null} for the
	 * default
	 * @return the client
	 */
	public static CodegenTemplate of(Configuration settings, ResponseFacts facts, WaitNotes notes, AgentStore agents,
			@Nullable Duration interval) {
		Loggers.useJdkLoggers();
		ROOT.setLevel(Level.OFF);
		String token = Objects.requireNonNull(settings.token().value(), "No token is set");
		String url = settings.baseUrl().value();
		CodegenTemplateBuilder builder = CodegenTemplate.builder()
			.token(token)
			.baseUrl((url != null) ? url : Configuration.DEFAULT_BASE_URL)
			.callListener(notes)
			.watchListener(notes)
			.timeouts(PATIENT)
			.agentStore(agents)
			.webClientBuilder(WebClient.builder().filter(facts));
		if (interval != null) {
			builder = builder.watch(WatchSettings.defaults().withInterval(PollInterval.constant(interval)));
		}
		if (!settings.rateLimited()) {
			builder = builder.rateLimiter(CodegenRateLimiter.unlimited());
		}
		String organization = settings.organizationId().value();
		return ((organization != null) ? builder.organizationId(number(organization, settings)) : builder).build();
	}

	private static long number(String organization, Configuration settings) {
		try {
			return Long.parseLong(organization);
		}
		catch (NumberFormatException ex) {
			throw CliException.failed("the organization of " + settings.organizationId().source() + " is not a number.",
					"Find the number: codegen orgs");
		}
	}

}
