package com.codegen.spring.sample.security;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * No login, because only this machine can call. There is no session to ride on, so the
 * names of host and origin are enough against pages of other sites.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(LoopbackCondition.class)
class LocalSecurityConfiguration {

	@Bean
	SecurityFilterChain localSecurityFilterChain(HttpSecurity http, AccessProperties access, ServerProperties server) {
		AccessRules.apply(http);
		http.addFilterAfter(new HostFilter(hosts(access, Objects.requireNonNull(server.getAddress()))),
				HeaderWriterFilter.class);
		http.addFilterBefore(new LocalUserFilter(), AnonymousAuthenticationFilter.class);
		http.csrf(CsrfConfigurer::disable);
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		return http.build();
	}

	private static Set<String> hosts(AccessProperties access, InetAddress address) {
		Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
		hosts.add(address.getHostAddress());
		hosts.addAll(access.allowedHosts());
		return hosts;
	}

}
