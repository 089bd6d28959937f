package com.codegen.spring.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.observation.MeterCallListener;

/**
 * Auto-configuration of the meters of what happens inside a call.
 */
@AutoConfiguration(before = CodegenAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class CodegenMetricsAutoConfiguration {

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenMetricsCustomizer(MeterRegistry registry) {
		return (builder) -> builder.callListener(new MeterCallListener(registry));
	}

}
