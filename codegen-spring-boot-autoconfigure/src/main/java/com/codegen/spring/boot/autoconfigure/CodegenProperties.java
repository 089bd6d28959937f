package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

import com.codegen.spring.agent.AgentType;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.RateClass;

/**
 * Properties of the Codegen client.
 *
 * @param enabled Whether to configure the Codegen client.
 * @param token API token, from codegen.com/token.
 * @param orgId Id of the organization to act in.
 * @param baseUrl Base URL of the API, with or without "/v1".
 * @param allowInsecure Whether the token may be sent over http to other machines.
 * @param timeout Time a call may take, retries and waits included; a number without a
 * unit is in seconds.
 * @param creationTimeout Time a call that creates paid work may take, retries and waits
 * included.
 * @param retry Which failed calls are repeated.
 * @param rateLimit How calls are paced.
 * @param watch How agent runs are watched.
 * @param health How health is checked.
 * @param http How the client talks HTTP.
 * @param headers Headers of every request, by name; not "Authorization".
 * @param agents Agents to start tasks with, by name.
 * @param configFile Configuration file of the user. Read before there are beans.
 */
@ConfigurationProperties("codegen")
public record CodegenProperties(@DefaultValue("true") boolean enabled, @Nullable ApiToken token, @Nullable Long orgId,
		@DefaultValue("https://api.codegen.com/v1") String baseUrl, @DefaultValue("false") boolean allowInsecure,
		@DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS) Duration timeout,
		@DefaultValue("150s") @DurationUnit(ChronoUnit.SECONDS) Duration creationTimeout, @DefaultValue Retry retry,
		@DefaultValue RateLimit rateLimit, @DefaultValue Watch watch, @DefaultValue Health health,
		@DefaultValue Http http, @DefaultValue Map<String, String> headers,
		@DefaultValue Map<String, AgentProfile> agents, @DefaultValue ConfigFile configFile) {

	public CodegenProperties {
		Checks.positive("codegen.timeout", timeout);
		Checks.positive("codegen.creation-timeout", creationTimeout);
		agents.forEach((name, agent) -> agent.check("codegen.agents." + name));
	}

	@Override
	public String toString() {
		return "CodegenProperties[baseUrl=" + this.baseUrl + ", orgId=" + this.orgId + "]";
	}

	/**
	 * Which failed calls are repeated.
	 *
	 * @param maxAttempts Number of attempts a call may take, the first included.
	 * @param initialInterval Upper bound of the random wait before the second attempt.
	 * @param multiplier Growth of the upper bound from wait to wait.
	 * @param maxInterval Largest upper bound of a wait.
	 * @param maxRetryAfter Longest wait the server may ask for; a call fails at once when
	 * it asks for more.
	 */
	public record Retry(@DefaultValue("3") int maxAttempts, @DefaultValue("500ms") Duration initialInterval,
			@DefaultValue("2") double multiplier, @DefaultValue("8s") Duration maxInterval,
			@DefaultValue("60s") Duration maxRetryAfter) {

		public Retry {
			Checks.atLeast("codegen.retry.max-attempts", maxAttempts, 1);
			Checks.positive("codegen.retry.initial-interval", initialInterval);
			Checks.atLeast("codegen.retry.multiplier", multiplier, 1);
			Checks.positive("codegen.retry.max-interval", maxInterval);
			Checks.notNegative("codegen.retry.max-retry-after", maxRetryAfter);
		}
	}

	/**
	 * How calls are paced.
	 *
	 * @param enabled Whether to keep within the limits before the server has to refuse.
	 * @param maxWait Longest wait for a permit.
	 * @param creationMaxWait Longest wait for a permit of a call that creates paid work.
	 * @param limits Limits that differ from the documented ones, by rate class.
	 */
	public record RateLimit(@DefaultValue("true") boolean enabled, @DefaultValue("45s") Duration maxWait,
			@DefaultValue("90s") Duration creationMaxWait, @DefaultValue Map<RateClass, Limit> limits) {

		public RateLimit {
			Checks.notNegative("codegen.rate-limit.max-wait", maxWait);
			Checks.notNegative("codegen.rate-limit.creation-max-wait", creationMaxWait);
			limits.forEach((rateClass, limit) -> limit
				.check("codegen.rate-limit.limits." + rateClass.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		}

		/**
		 * A limit. What is not set stays as documented for the class.
		 *
		 * @param permits Number of requests in any window.
		 * @param window Length of the window.
		 */
		public record Limit(@Nullable Integer permits, @Nullable Duration window) {

			private void check(String property) {
				if (this.permits != null) {
					Checks.atLeast(property + ".permits", this.permits, 1);
					Checks.atMost(property + ".permits", this.permits,
							com.codegen.spring.ratelimit.RateLimit.MAX_PERMITS);
				}
				if (this.window != null) {
					Checks.positive(property + ".window", this.window);
				}
			}
		}

	}

	/**
	 * How agent runs are watched.
	 *
	 * @param timeout Longest wait for the end of a run if a call does not specify one.
	 * @param initialInterval Time before the first poll of a run, and shortest time
	 * between two polls.
	 * @param multiplier Factor by which the time between two polls of an unchanged run
	 * grows, as far as the quota share requires.
	 * @param maxInterval Longest time between two polls of a run, as far as the quota
	 * share allows.
	 * @param quotaShare Share of the STANDARD rate limit that polling can use, above 0
	 * and at most 1.
	 * @param eventsEnabled Whether to watch every run that is started or resumed, and to
	 * publish events when a watched run changes or ends.
	 */
	public record Watch(@DefaultValue("1h") Duration timeout, @DefaultValue("5s") Duration initialInterval,
			@DefaultValue("1.5") double multiplier, @DefaultValue("45s") Duration maxInterval,
			@DefaultValue("0.5") double quotaShare, @DefaultValue("true") boolean eventsEnabled) {

		public Watch {
			Checks.positive("codegen.watch.timeout", timeout);
			Checks.positive("codegen.watch.initial-interval", initialInterval);
			Checks.atLeast("codegen.watch.multiplier", multiplier, 1);
			Checks.notShorter("codegen.watch.max-interval", maxInterval, initialInterval);
			Checks.share("codegen.watch.quota-share", quotaShare);
		}
	}

	/**
	 * How health is checked.
	 *
	 * @param timeout Time the API has to answer.
	 * @param timeToLive Time an answer is remembered, because each check spends a
	 * request.
	 */
	public record Health(@DefaultValue("3s") Duration timeout, @DefaultValue("60s") Duration timeToLive) {

		public Health {
			Checks.positive("codegen.health.timeout", timeout);
			Checks.notNegative("codegen.health.time-to-live", timeToLive);
		}
	}

	/**
	 * How the client talks HTTP.
	 *
	 * @param connectTimeout Time to establish a connection, and again for the TLS
	 * handshake.
	 * @param responseTimeout Time to wait for a response.
	 * @param creationResponseTimeout Time to wait for the response to a call that creates
	 * paid work.
	 * @param maxConnections Number of connections of the pool.
	 * @param acquireTimeout Time to wait for a free connection.
	 * @param maxResponseSize Largest accepted response.
	 * @param maxLogsResponseSize Largest accepted page of log entries.
	 * @param sslBundle Name of the SSL bundle to use.
	 */
	public record Http(@DefaultValue("5s") Duration connectTimeout, @DefaultValue("20s") Duration responseTimeout,
			@DefaultValue("60s") Duration creationResponseTimeout, @DefaultValue("20") int maxConnections,
			@DefaultValue("5s") Duration acquireTimeout, @DefaultValue("4MB") DataSize maxResponseSize,
			@DefaultValue("16MB") DataSize maxLogsResponseSize, @Nullable String sslBundle) {

		public Http {
			Checks.positive("codegen.http.connect-timeout", connectTimeout);
			Checks.positive("codegen.http.response-timeout", responseTimeout);
			Checks.positive("codegen.http.creation-response-timeout", creationResponseTimeout);
			Checks.atLeast("codegen.http.max-connections", maxConnections, 1);
			Checks.positive("codegen.http.acquire-timeout", acquireTimeout);
			Checks.size("codegen.http.max-response-size", maxResponseSize);
			Checks.size("codegen.http.max-logs-response-size", maxLogsResponseSize);
			Checks.resolved("codegen.http.ssl-bundle", sslBundle);
		}
	}

	/**
	 * Configuration file of the user.
	 *
	 * @param enabled Whether to read the file when nothing else sets a token; true when a
	 * location is set.
	 * @param location Path of the file, instead of ".codegen/config.json" in the home
	 * directory.
	 */
	public record ConfigFile(@DefaultValue("false") boolean enabled, @Nullable String location) {
	}

	/**
	 * An agent to start tasks with.
	 *
	 * @param type Kind of work the agent does.
	 * @param description What the agent is for.
	 * @param model Model of the agent.
	 * @param engine What runs the agent, "codegen" or "claude_code".
	 * @param repoId Id of the repository the agent works on.
	 * @param instructions Text that stands before each prompt.
	 * @param configuration Values that are kept in the metadata of the agent's runs.
	 */
	public record AgentProfile(@DefaultValue("general") AgentType type, @Nullable String description,
			@Nullable String model, @Nullable String engine, @Nullable Long repoId, @Nullable String instructions,
			@DefaultValue Map<String, Object> configuration) {

		private void check(String property) {
			Checks.resolved(property + ".model", this.model);
			Checks.resolved(property + ".engine", this.engine);
		}

		@Override
		public String toString() {
			return "AgentProfile[type=" + this.type + "]";
		}

	}

}
