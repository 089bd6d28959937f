package com.codegen.spring.sample.overview;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.observation.MeterCallListener;

/**
 * Counts the requests of the client.
 */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

	@Bean
	Headroom headroom(MeterRegistry meters) {
		return new Headroom(new MeterCallListener(meters), System::nanoTime);
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	CodegenTemplateCustomizer headroomCustomizer(Headroom headroom) {
		return (builder) -> builder.callListener(headroom);
	}

}
