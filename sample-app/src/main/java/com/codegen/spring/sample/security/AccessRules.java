package com.codegen.spring.sample.security;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What holds with and without login: the headers of every answer, which sites may send a
 * request, and what each role may do. Whatever is not named here needs a role: to look
 * needs {@link Role#VIEW}, everything else {@link Role#OPERATE}.
 */
final class AccessRules {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
			+ "form-action 'self'; require-trusted-types-for 'script'";

	private static final String[] PUBLIC = { "/login", "/assets/**", "/webjars/**", "/favicon.ico" };

	/** What a user changes for nobody else. */
	private static final String[] PERSONAL = { "/theme", "/organization", "/logout" };

	private AccessRules() {
	}

	static void apply(HttpSecurity http) {
		http.headers(AccessRules::headers);
		http.addFilterAfter(new OriginFilter(), HeaderWriterFilter.class);
		http.authorizeHttpRequests(AccessRules::requests);
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
		headers.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		headers.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
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
