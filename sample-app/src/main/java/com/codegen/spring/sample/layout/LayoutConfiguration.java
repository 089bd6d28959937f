package com.codegen.spring.sample.layout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves stylesheets, scripts and fonts below a path that changes with any of them. They
 * name each other by relative paths, which so stay right, and may be kept for a year.
 */
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration implements WebMvcConfigurer {

	private static final String FOLDER = "/assets/**";

	private final WorkspaceResolver workspaceResolver;

	LayoutConfiguration(WorkspaceResolver workspaceResolver) {
		this.workspaceResolver = workspaceResolver;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(FOLDER)
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(version(), "/**"));
	}

	private static String version() {
		try {
			return AssetVersion.of("classpath:/static" + FOLDER);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The stylesheets and scripts cannot be read", ex);
		}
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.workspaceResolver);
	}

}
