package com.codegen.spring.sample.security;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something and were sent by a page of another site. A
 * browser says where a request comes from; a program that says nothing may only use the
 * REST API.
 */
class OriginFilter extends OncePerRequestFilter {

	private static final String REASON = "This request was sent by a page of another site, or does not say by which. "
			+ "Nothing was changed.";

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SAFE_METHODS.contains(request.getMethod()) || isOwn(request)) {
			chain.doFilter(request, response);
		}
		else {
			Refusal.send(response, HttpStatus.FORBIDDEN, REASON);
		}
	}

	private static boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (site != null) {
			return OWN_SITES.contains(site);
		}
		if (origin != null) {
			return isSameHost(origin, request.getHeader(HttpHeaders.HOST));
		}
		return request.getRequestURI().startsWith("/api/");
	}

	private static boolean isSameHost(String origin, @Nullable String host) {
		try {
			return (host != null) && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
