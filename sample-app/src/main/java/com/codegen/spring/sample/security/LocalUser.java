package com.codegen.spring.sample.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Whoever calls from this machine, without login.
 */
public final class LocalUser extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	LocalUser() {
		super(Role.OPERATE.authorities());
		setAuthenticated(true);
	}

	@Override
	public String getPrincipal() {
		return "local";
	}

	@Override
	public String getCredentials() {
		return "";
	}

}
