package com.codegen.spring.sample.security;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What holds with and without login: which sites may send a request, and what each role
 * may do. Whatever is not named here needs a role: to look needs {@link Role#VIEW},
 * everything else {@link Role#OPERATE}.
 */
final class AccessRules {

	private static final String[] PUBLIC = { "/login", "/assets/**", "/webjars/**" };

	/** What a user changes for nobody else. */
	private static final String[] PERSONAL = { "/theme", "/organization" };

	private AccessRules() {
	}

	static void apply(HttpSecurity http) {
		http.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
		http.addFilterAfter(new OriginFilter(), HeaderWriterFilter.class);
		http.authorizeHttpRequests(AccessRules::requests);
	}

	private static void requests(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
		requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
		requests.requestMatchers(HttpMethod.GET, PUBLIC).permitAll();
		requests.requestMatchers(HttpMethod.POST, "/login").permitAll();
		requests.requestMatchers(HttpMethod.POST, PERSONAL).hasRole(Role.VIEW.name());
		requests.requestMatchers(HttpMethod.GET).hasRole(Role.VIEW.name());
		requests.requestMatchers(HttpMethod.HEAD).hasRole(Role.VIEW.name());
		requests.anyRequest().hasRole(Role.OPERATE.name());
	}

}
