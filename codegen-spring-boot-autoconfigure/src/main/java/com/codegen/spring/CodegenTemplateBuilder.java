package com.codegen.spring;

import java.util.function.Consumer;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.deadline.DeadlineExchangeFilter;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.observation.CodegenObservationConvention;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimitExchangeFilter;
import com.codegen.spring.ratelimit.RateLimits;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.ConfigFileException;
import com.codegen.spring.transport.CodegenHttpClient;
import com.codegen.spring.transport.HttpSettings;
import com.codegen.spring.watch.WatchListener;
import com.codegen.spring.watch.WatchSettings;

/**
 * Builds templates. Immutable: each method gives a changed copy, {@link #build()} checks
 * the whole.
 */
public final class CodegenTemplateBuilder {

	private final TemplateSettings settings;

	CodegenTemplateBuilder() {
		this(new TemplateSettings());
	}

	private CodegenTemplateBuilder(TemplateSettings settings) {
		this.settings = settings;
	}

	/**
	 * Set token, organization and base URL as the environment variables have them, and
	 * for want of a token as {@code ~/.codegen/config.json} has them. What they do not
	 * have stays as it is.
	 * @return the changed copy
	 * @throws ConfigFileException if the file must not or cannot be read
	 * @throws CodegenConfigurationException if a setting cannot be used
	 */
	public CodegenTemplateBuilder fromEnvironment() {
		return EnvironmentSettings.apply(this, CodegenSettings.ofMachine());
	}

	/**
	 * Set the API token.
	 * @param token the token, from codegen.com/token
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder token(String token) {
		return token(ApiToken.of(token));
	}

	/**
	 * Set the API token.
	 * @param token the token
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder token(ApiToken token) {
		return tokenProvider(Credentials.fixed(token));
	}

	/**
	 * Set what supplies the API token, asked before each attempt on a thread that may
	 * block.
	 * @param tokenProvider the provider
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder tokenProvider(CodegenTokenProvider tokenProvider) {
		return copy((copy) -> copy.tokenProvider = tokenProvider);
	}

	/**
	 * Set the organization. Without one, the only organization of the token is used.
	 * @param organizationId the organization's id
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder organizationId(long organizationId) {
		return copy((copy) -> copy.organizationId = organizationId);
	}

	/**
	 * Set the base URL.
	 * @param baseUrl the URL, with or without {@code /v1}
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder baseUrl(String baseUrl) {
		return copy((copy) -> copy.baseUrl = baseUrl);
	}

	/**
	 * Set whether the token may be sent over http to other machines.
	 * @param allowInsecure {@code true} to allow it
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder allowInsecure(boolean allowInsecure) {
		return copy((copy) -> copy.allowInsecure = allowInsecure);
	}

	/**
	 * Add a header to every request.
	 * @param name the header's name; not {@code Authorization}
	 * @param value the header's value
	 * @return the changed copy
	 * @throws CodegenConfigurationException if the header cannot be sent
	 */
	public CodegenTemplateBuilder defaultHeader(String name, String value) {
		return copy((copy) -> copy.headers = DefaultHeaders.add(copy.headers, name, value));
	}

	/**
	 * Set the time calls have.
	 * @param timeouts the time
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder timeouts(CallTimeouts timeouts) {
		return copy((copy) -> copy.timeouts = timeouts);
	}

	/**
	 * Set how the client talks HTTP.
	 * @param httpSettings the settings
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder http(HttpSettings httpSettings) {
		return copy((copy) -> copy.httpSettings = httpSettings);
	}

	/**
	 * Set the builder of the {@code WebClient}, with filters and the like. Its codecs are
	 * not used and its connector is replaced.
	 * @param webClientBuilder the builder, copied when a template is built
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder webClientBuilder(WebClient.Builder webClientBuilder) {
		return copy((copy) -> copy.webClientBuilder = webClientBuilder);
	}

	/**
	 * Set what makes the connector of the client's own {@code HttpClient}.
	 * @param connectorFactory gets the prepared client, which does not follow redirects
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder connectorFactory(Function<HttpClient, ClientHttpConnector> connectorFactory) {
		return copy((copy) -> copy.connectorFactory = connectorFactory);
	}

	/**
	 * Set which failed calls are repeated, and when. What may have been applied and must
	 * not be done twice is never repeated.
	 * @param retry the settings
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder retry(RetrySettings retry) {
		return copy((copy) -> copy.retry = retry);
	}

	/**
	 * Set the limits of the server. Calls, tails and the poller keep within them.
	 * @param rateLimits the limits, the documented ones by default
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder rateLimits(RateLimits rateLimits) {
		return copy((copy) -> copy.rateLimits = rateLimits);
	}

	/**
	 * Set what tells when to send.
	 * @param rateLimiter the limiter, by default one for this process that keeps within
	 * the {@linkplain #rateLimits limits of the server}
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder rateLimiter(CodegenRateLimiter rateLimiter) {
		return copy((copy) -> copy.rateLimiter = rateLimiter);
	}

	/**
	 * Set how runs are followed.
	 * @param settings the settings
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder watch(WatchSettings settings) {
		return copy((copy) -> copy.watch = settings);
	}

	/**
	 * Add who hears of changes of the runs that are followed.
	 * @param listener the listener, told after those that were added before
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder watchListener(WatchListener listener) {
		return copy((copy) -> copy.watchListener = copy.watchListener.andThen(listener));
	}

	/**
	 * Set where agents are kept.
	 * @param agentStore the store, one in memory by default
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder agentStore(AgentStore agentStore) {
		return copy((copy) -> copy.agentStore = agentStore);
	}

	/**
	 * Set where calls are observed.
	 * @param registry the registry
	 * @param convention names the observations, or {@code null} for the default
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder observation(ObservationRegistry registry,
			@Nullable CodegenObservationConvention convention) {
		return copy((copy) -> {
			copy.observationRegistry = registry;
			copy.observationConvention = convention;
		});
	}

	/**
	 * Add a listener that is notified of what happens inside calls.
	 * @param callListener the listener, notified after those that were added before
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder callListener(CallListener callListener) {
		return copy((copy) -> copy.callListener = copy.callListener.andThen(callListener));
	}

	/**
	 * Set the time, for tests.
	 * @param time the time source
	 * @return the changed copy
	 */
	public CodegenTemplateBuilder time(TimeSource time) {
		return copy((copy) -> copy.time = time);
	}

	/**
	 * Build a blocking template.
	 * @return the template, to be closed by the caller
	 * @throws CodegenConfigurationException if a setting is missing or cannot be used
	 */
	public CodegenTemplate build() {
		return new CodegenTemplate(buildReactive());
	}

	/**
	 * Build a reactive template.
	 * @return the template, to be closed by the caller
	 * @throws CodegenConfigurationException if a setting is missing or cannot be used
	 */
	public ReactiveCodegenTemplate buildReactive() {
		TemplateSettings complete = this.settings;
		Long organization = Credentials.check(complete.organizationId);
		Mono<ApiToken> token = Credentials.check(complete.tokenProvider);
		String url = BaseUrl.normalize(complete.baseUrl, complete.allowInsecure);
		ConnectionProvider pool = CodegenHttpClient.pool(complete.httpSettings);
		DeadlineExchangeFilter deadline = new DeadlineExchangeFilter(complete.timeouts, complete.time);
		RateLimitExchangeFilter rateLimit = ExchangePipeline.rateLimit(complete);
		CodegenExchange exchange = ExchangePipeline.of(complete, url, token, pool, rateLimit, deadline);
		TemplateContext context = new TemplateContext(exchange, rateLimit, complete, () -> {
			deadline.dispose();
			pool.dispose();
		});
		return new ReactiveCodegenTemplate(context, context.organizations().organization(organization));
	}

	private CodegenTemplateBuilder copy(Consumer<TemplateSettings> change) {
		return new CodegenTemplateBuilder(this.settings.with(change));
	}

}
