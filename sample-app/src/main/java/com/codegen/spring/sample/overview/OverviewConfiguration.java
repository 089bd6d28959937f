package com.codegen.spring.sample.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.codegen.spring.CodegenTemplateCustomizer;

/**
 * Counts the requests of the client.
 */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

	@Bean
	Headroom headroom() {
		return new Headroom(System::nanoTime);
	}

	@Bean
	CodegenTemplateCustomizer headroomCustomizer(Headroom headroom) {
		return (builder) -> builder.callListener(headroom);
	}

}
