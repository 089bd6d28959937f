package com.codegen.spring;

import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.deadline.DeadlineExchangeFilter;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.LoggingExchangeFilter;
import com.codegen.spring.observation.ObservationExchangeFilter;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimitExchangeFilter;
import com.codegen.spring.retry.RetryExchangeFilter;
import com.codegen.spring.transport.CodegenHttpClient;
import com.codegen.spring.transport.RequestWriter;
import com.codegen.spring.transport.WebClientExchange;

/**
 * The path of a request.
 */
final class ExchangePipeline {

	private ExchangePipeline() {
	}

	static RateLimitExchangeFilter rateLimit(TemplateSettings settings) {
		CodegenRateLimiter limiter = (settings.rateLimiter != null) ? settings.rateLimiter
				: CodegenRateLimiter.slidingWindow(settings.rateLimits, settings.time.ticker());
		return new RateLimitExchangeFilter(limiter, settings.timeouts, settings.callListener, settings.time);
	}

	// read from the bottom to follow a request
	static CodegenExchange of(TemplateSettings settings, String url, Mono<ApiToken> token, ConnectionProvider pool,
			RateLimitExchangeFilter rateLimit, DeadlineExchangeFilter deadline) {
		WebClient webClient = settings.webClientBuilder.clone()
			.clientConnector(settings.connectorFactory.apply(CodegenHttpClient.create(pool, settings.httpSettings)))
			.defaultHeaders((headers) -> settings.headers.forEach(headers::set))
			.build();
		return new WebClientExchange(webClient, url, token, settings.httpSettings, settings.time, settings.callListener)
			// innermost: one permit for each attempt
			.filter(rateLimit)
			// repeats only what is safe to repeat
			.filter(new RetryExchangeFilter(settings.retry, settings.callListener, settings.time))
			// the body, before anything is waited for
			.filter(new RequestWriter())
			// the whole call, retries and waits included; ends with the client
			.filter(deadline)
			.filter(new LoggingExchangeFilter())
			// outermost: one observation for each call
			.filter(new ObservationExchangeFilter(settings.observationRegistry, settings.observationConvention));
	}

}
