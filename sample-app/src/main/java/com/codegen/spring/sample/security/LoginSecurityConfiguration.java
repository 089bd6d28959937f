package com.codegen.spring.sample.security;

import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.security.autoconfigure.SecurityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Login, because other machines can call: by password, or by OpenID Connect where
 * {@code spring.security.oauth2.client} is configured. Programs send a password with each
 * request.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NetworkCondition.class)
class LoginSecurityConfiguration {

	static final String LOGIN_PAGE = "/login";

	private static final RequestMatcher AUTHORIZED = new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION);

	@Bean
	Accounts accounts(SecurityProperties security, AccessProperties access,
			ObjectProvider<ClientRegistrationRepository> registrations) {
		return Accounts.of(security.getUser(), access, registrations.getIfAvailable() != null);
	}

	@Bean
	RolesClaim rolesClaim(AccessProperties access) {
		return new RolesClaim(access.rolesClaim());
	}

	@Bean
	SecurityFilterChain loginSecurityFilterChain(HttpSecurity http, AccessProperties access, Accounts accounts,
			WebEndpointProperties endpoints, ObjectProvider<ClientRegistrationRepository> registrations) {
		AccessRules.apply(http);
		if (!access.allowedHosts().isEmpty()) {
			http.addFilterAfter(new HostFilter(access.allowedHosts()), HeaderWriterFilter.class);
		}
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(AUTHORIZED));
		http.requestCache((cache) -> cache.requestCache(pages()));
		http.exceptionHandling((handling) -> entryPoints(handling, endpoints.getBasePath()));
		if (!accounts.users().isEmpty()) {
			passwords(http, accounts);
		}
		if (registrations.getIfAvailable() != null) {
			http.oauth2Login((login) -> login.loginPage(LOGIN_PAGE));
		}
		http.logout(Customizer.withDefaults());
		return http.build();
	}

	private static void passwords(HttpSecurity http, Accounts accounts) {
		http.authenticationProvider(new DaoAuthenticationProvider(new InMemoryUserDetailsManager(accounts.users())));
		http.formLogin((login) -> login.loginPage(LOGIN_PAGE));
		http.httpBasic(Customizer.withDefaults());
	}

	/**
	 * After the login only a page is come back to, not a part that a script has asked
	 * for.
	 */
	private static RequestCache pages() {
		MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(
				new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), html));
		return cache;
	}

	/**
	 * Only people are led to the login page. A script loads its page again, which leads
	 * there.
	 */
	private static void entryPoints(ExceptionHandlingConfigurer<HttpSecurity> handling, String managementPath) {
		BasicAuthenticationEntryPoint basic = new BasicAuthenticationEntryPoint();
		basic.setRealmName("Codegen");
		HttpStatusEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
		handling.defaultAuthenticationEntryPointFor(basic, path("/api/**"));
		handling.defaultAuthenticationEntryPointFor(basic, path(managementPath + "/**"));
		handling.defaultAuthenticationEntryPointFor((request, response, ex) -> {
			response.setHeader("HX-Refresh", "true");
			unauthorized.commence(request, response, ex);
		}, new RequestHeaderRequestMatcher("HX-Request"));
		handling.defaultAuthenticationEntryPointFor(unauthorized,
				new RequestHeaderRequestMatcher(HttpHeaders.ACCEPT, "text/event-stream"));
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
