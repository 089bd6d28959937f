package com.codegen.spring.sample.security;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use this service.
 *
 * @param login whether login is required on a loopback address, too
 * @param allowedHosts host names by which this service may be called; with login, no name
 * stands for any
 * @param users users by name, next to the one of {@code spring.security.user}
 * @param rolesClaim the claim of an OpenID Connect user that lists roles
 * @param runsPerHour how many runs a user may start within an hour; zero for any number
 */
@ConfigurationProperties("sample.security")
record AccessProperties(@DefaultValue("false") boolean login, @DefaultValue Set<String> allowedHosts,
		@DefaultValue Map<String, Account> users, @DefaultValue("roles") String rolesClaim,
		@DefaultValue("60") int runsPerHour) {

	/**
	 * A user who logs in with a password.
	 *
	 * @param password the password, plain or as <code>{bcrypt}…</code>
	 * @param role what the user may do
	 */
	record Account(String password, @DefaultValue("view") Role role) {

		@Override
		public String toString() {
			return "Account[role=" + this.role + "]";
		}

	}

}
