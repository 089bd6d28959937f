package com.codegen.spring.boot.autoconfigure.metrics;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.observation.CodegenMeters;

/**
 * Auto-configuration of the meters of the runs that are followed.
 */
@AutoConfiguration(after = CodegenAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, ReactiveCodegenTemplate.class })
public final class CodegenWatchMetricsAutoConfiguration {

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenWatchMetricsCustomizer(MeterRegistry registry) {
		WatchMeters meters = new WatchMeters(registry, TimeSource.system().clock());
		return (builder) -> builder.watchListener(meters);
	}

	@Bean
	MeterBinder codegenWatchMeters(ReactiveCodegenTemplate template) {
		return (registry) -> {
			Gauge.builder(CodegenMeters.WATCH_RUNS.getName(), template, (codegen) -> codegen.watchState().runs())
				.register(registry);
			TimeGauge
				.builder(CodegenMeters.WATCH_LAG.getName(), template, TimeUnit.MILLISECONDS,
						(codegen) -> codegen.watchState().lag().toMillis())
				.register(registry);
			Gauge.builder(CodegenMeters.WATCH_QUOTA.getName(), template, (codegen) -> codegen.watchState().quotaShare())
				.register(registry);
		};
	}

}
