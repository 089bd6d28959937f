package com.codegen.spring;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.observation.CodegenObservationConvention;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimits;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.transport.HttpSettings;
import com.codegen.spring.watch.WatchListener;
import com.codegen.spring.watch.WatchSettings;

/**
 * What a {@link CodegenTemplateBuilder} was told so far. Changed only before it is handed
 * on.
 */
final class TemplateSettings {

	@Nullable CodegenTokenProvider tokenProvider;

	@Nullable Long organizationId;

	String baseUrl = BaseUrl.DEFAULT;

	boolean allowInsecure;

	Map<String, String> headers = Map.of();

	CallTimeouts timeouts = CallTimeouts.defaults();

	HttpSettings httpSettings = HttpSettings.defaults();

	WebClient.Builder webClientBuilder = WebClient.builder();

	Function<HttpClient, ClientHttpConnector> connectorFactory = ReactorClientHttpConnector::new;

	RetrySettings retry = RetrySettings.defaults();

	RateLimits rateLimits = RateLimits.documented();

	@Nullable CodegenRateLimiter rateLimiter;

	WatchSettings watch = WatchSettings.defaults();

	WatchListener watchListener = WatchListener.NONE;

	AgentStore agentStore = AgentStore.inMemory();

	ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	@Nullable CodegenObservationConvention observationConvention;

	CallListener callListener = CallListener.NONE;

	TimeSource time = TimeSource.system();

	TemplateSettings() {
	}

	TemplateSettings(TemplateSettings other) {
		this.tokenProvider = other.tokenProvider;
		this.organizationId = other.organizationId;
		this.baseUrl = other.baseUrl;
		this.allowInsecure = other.allowInsecure;
		this.headers = other.headers;
		this.timeouts = other.timeouts;
		this.httpSettings = other.httpSettings;
		this.webClientBuilder = other.webClientBuilder;
		this.connectorFactory = other.connectorFactory;
		this.retry = other.retry;
		this.rateLimits = other.rateLimits;
		this.rateLimiter = other.rateLimiter;
		this.watch = other.watch;
		this.watchListener = other.watchListener;
		this.agentStore = other.agentStore;
		this.observationRegistry = other.observationRegistry;
		this.observationConvention = other.observationConvention;
		this.callListener = other.callListener;
		this.time = other.time;
	}

	/**
	 * A changed copy.
	 * @param change makes the change
	 */
	TemplateSettings with(Consumer<TemplateSettings> change) {
		TemplateSettings copy = new TemplateSettings(this);
		change.accept(copy);
		return copy;
	}

}
