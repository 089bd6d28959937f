package com.codegen.spring.boot.autoconfigure.metrics;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.observation.CodegenObservationConvention;

/**
 * Auto-configuration of the observation of calls.
 */
@AutoConfiguration(before = CodegenAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class CodegenObservationAutoConfiguration {

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenObservationCustomizer(ObservationRegistry registry,
			ObjectProvider<CodegenObservationConvention> convention) {
		return (builder) -> builder.observation(registry, convention.getIfAvailable());
	}

}
