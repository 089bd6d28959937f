package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

class LimitPropertiesTests {

	private final RateLimits documented = RateLimits.documented();

	@ParameterizedTest
	@EnumSource
	void permitsAloneKeepTheWindowOfTheClass(RateClass rateClass) {
		RateLimits limits = limits(Map.of(property(rateClass, "permits"), "3"));
		assertThat(limits).isEqualTo(
				this.documented.with(Map.of(rateClass, new RateLimit(3, this.documented.get(rateClass).window()))));
	}

	@ParameterizedTest
	@EnumSource
	void windowAloneKeepsThePermitsOfTheClass(RateClass rateClass) {
		RateLimits limits = limits(Map.of(property(rateClass, "window"), "7s"));
		assertThat(limits).isEqualTo(this.documented
			.with(Map.of(rateClass, new RateLimit(this.documented.get(rateClass).permits(), Duration.ofSeconds(7)))));
	}

	@ParameterizedTest
	@EnumSource
	void bothReplaceTheLimitOfTheClass(RateClass rateClass) {
		RateLimits limits = limits(Map.of(property(rateClass, "permits"), "3", property(rateClass, "window"), "7s"));
		assertThat(limits).isEqualTo(this.documented.with(Map.of(rateClass, new RateLimit(3, Duration.ofSeconds(7)))));
	}

	private static RateLimits limits(Map<String, String> properties) {
		return PropertiesCodegenTemplateCustomizer
			.limits(new Binder(new MapConfigurationPropertySource(properties)).bind("codegen", CodegenProperties.class)
				.get()
				.rateLimit());
	}

	private static String property(RateClass rateClass, String name) {
		return "codegen.rate-limit.limits." + rateClass.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + name;
	}

}
