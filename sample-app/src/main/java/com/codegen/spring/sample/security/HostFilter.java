package com.codegen.spring.sample.security;

import java.io.IOException;
import java.util.Locale;
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
 * Refuses requests to a name that is not ours: behind such a name stands a page of
 * somebody else whose address was turned to this machine. The header is read as it was
 * sent, because forwarded headers can be set by such a page.
 */
class HostFilter extends OncePerRequestFilter {

	private static final String REASON = "This service does not answer to the name in the address bar. Use localhost, "
			+ "or add the name to sample.security.allowed-hosts.";

	private final Set<String> allowed;

	HostFilter(Set<String> allowed) {
		this.allowed = allowed;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.allowed.contains(name(request.getHeader(HttpHeaders.HOST)))) {
			chain.doFilter(request, response);
		}
		else {
			Refusal.send(response, HttpStatus.MISDIRECTED_REQUEST, REASON);
		}
	}

	/** What was refused before, as by the firewall, would be answered with a page. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	static String name(@Nullable String host) {
		return (host != null) ? host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT) : "";
	}

}
