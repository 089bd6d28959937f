package com.codegen.spring.sample.security;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.security.autoconfigure.SecurityProperties;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The users who log in with a password.
 *
 * @param users the users
 */
record Accounts(List<UserDetails> users) {

	private static final Log logger = LogFactory.getLog(Accounts.class);

	/**
	 * Find the users. Nobody being named, there is the user of Spring Boot with the
	 * password that was generated, which is printed.
	 * @param user the user of {@code spring.security.user}, who operates unless roles are
	 * given
	 * @param access the other users
	 * @param singleSignOn whether users can come from elsewhere
	 * @return the users
	 */
	static Accounts of(SecurityProperties.User user, AccessProperties access, boolean singleSignOn) {
		List<UserDetails> users = new ArrayList<>();
		access.users()
			.forEach((name,
					account) -> users.add(User.withUsername(name)
						.password(encoded(account.password()))
						.authorities(account.role().authorities())
						.build()));
		boolean nobody = users.isEmpty() && !singleSignOn;
		if (!user.isPasswordGenerated() || nobody) {
			users.add(User.withUsername(user.getName())
				.password(encoded(user.getPassword()))
				.authorities(user.getRoles().isEmpty() ? Role.OPERATE.authorities() : Role.authorities(user.getRoles()))
				.build());
		}
		if (user.isPasswordGenerated() && nobody) {
			logger.warn(String.format(
					"%n%nUsing generated security password: %s%n%nThe name is \"%s\". Set "
							+ "spring.security.user.password to one of your own.%n",
					user.getPassword(), user.getName()));
		}
		return new Accounts(users);
	}

	private static String encoded(String password) {
		return password.matches("\\{[\\w@-]+}.*") ? password : "{noop}" + password;
	}

}
