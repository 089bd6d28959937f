package com.codegen.spring.sample.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Adds no error page to an answer that fails behind its beginning: the connection is
 * closed, and so the reader knows that something is missing.
 */
@Configuration(proxyBeanMethods = false)
class ErrorPageConfiguration {

	@Bean
	FilterRegistrationBean<Filter> errorPageWithinAnswerFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
		});
		registration.addUrlPatterns("/error");
		registration.setDispatcherTypes(DispatcherType.INCLUDE);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
