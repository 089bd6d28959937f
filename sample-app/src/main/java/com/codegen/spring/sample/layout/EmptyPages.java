package com.codegen.spring.sample.layout;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages of the navigation that have no controller yet.
 */
@Configuration(proxyBeanMethods = false)
class EmptyPages implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("overview");
		registry.addViewController("/agents").setViewName("agents");
		registry.addViewController("/repositories").setViewName("repositories");
		registry.addViewController("/integrations").setViewName("integrations");
		registry.addViewController("/people").setViewName("people");
		registry.addViewController("/system").setViewName("system");
	}

}
