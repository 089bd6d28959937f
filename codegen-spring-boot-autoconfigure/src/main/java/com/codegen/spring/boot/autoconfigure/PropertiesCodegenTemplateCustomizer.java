package com.codegen.spring.boot.autoconfigure;

import java.util.EnumMap;
import java.util.Map;

import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;
import com.codegen.spring.transport.HttpSettings;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

/**
 * Applies the properties that need no other bean.
 *
 * @param properties the properties
 */
record PropertiesCodegenTemplateCustomizer(CodegenProperties properties) implements CodegenTemplateCustomizer {

	private static final double JITTER = 0.2;

	@Override
	public CodegenTemplateBuilder customize(CodegenTemplateBuilder builder) {
		CodegenProperties.RateLimit rateLimit = this.properties.rateLimit();
		return withRateLimiter(withHeaders(builder), rateLimit.enabled()).allowInsecure(this.properties.allowInsecure())
			.timeouts(new CallTimeouts(this.properties.timeout(), this.properties.creationTimeout(),
					rateLimit.maxWait(), rateLimit.creationMaxWait()))
			.rateLimits(limits(rateLimit))
			.watch(watch(this.properties.watch()))
			.http(http(this.properties.http()));
	}

	private CodegenTemplateBuilder withHeaders(CodegenTemplateBuilder builder) {
		CodegenTemplateBuilder changed = builder;
		for (Map.Entry<String, String> header : this.properties.headers().entrySet()) {
			changed = changed.defaultHeader(header.getKey(), header.getValue());
		}
		return changed;
	}

	private static CodegenTemplateBuilder withRateLimiter(CodegenTemplateBuilder builder, boolean enabled) {
		return enabled ? builder : builder.rateLimiter(CodegenRateLimiter.unlimited());
	}

	static RateLimits limits(CodegenProperties.RateLimit properties) {
		RateLimits documented = RateLimits.documented();
		Map<RateClass, RateLimit> changes = new EnumMap<>(RateClass.class);
		properties.limits()
			.forEach((rateClass, limit) -> changes.put(rateClass, changed(documented.get(rateClass), limit)));
		return documented.with(changes);
	}

	private static RateLimit changed(RateLimit documented, CodegenProperties.RateLimit.Limit limit) {
		return new RateLimit((limit.permits() != null) ? limit.permits() : documented.permits(),
				(limit.window() != null) ? limit.window() : documented.window());
	}

	private static WatchSettings watch(CodegenProperties.Watch watch) {
		return new WatchSettings(
				new PollInterval(watch.initialInterval(), watch.multiplier(), watch.maxInterval(), JITTER),
				watch.timeout(), watch.quotaShare(), watch.eventsEnabled());
	}

	private static HttpSettings http(CodegenProperties.Http http) {
		return new HttpSettings(http.connectTimeout(), http.responseTimeout(), http.creationResponseTimeout(),
				http.maxConnections(), http.acquireTimeout(), Math.toIntExact(http.maxResponseSize().toBytes()),
				Math.toIntExact(http.maxLogsResponseSize().toBytes()));
	}

}
