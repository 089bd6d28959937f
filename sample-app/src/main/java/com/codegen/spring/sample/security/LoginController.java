package com.codegen.spring.sample.security;

import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the ways to sign in.
 */
@Controller
class LoginController {

	private final Login login;

	LoginController(ObjectProvider<Accounts> accounts, ObjectProvider<ClientRegistrationRepository> registrations) {
		Accounts known = accounts.getIfAvailable();
		this.login = new Login(known != null, known != null && !known.users().isEmpty(),
				(known != null) ? providers(registrations.getIfAvailable()) : List.of());
	}

	@GetMapping(LoginSecurityConfiguration.LOGIN_PAGE)
	String login(Model model) {
		model.addAttribute("login", this.login);
		return "login";
	}

	private static List<Provider> providers(@Nullable Object registrations) {
		return (registrations instanceof Iterable<?> all) ? StreamSupport.stream(all.spliterator(), false)
			.map(ClientRegistration.class::cast)
			.map((registration) -> new Provider(registration.getRegistrationId(), registration.getClientName()))
			.toList() : List.of();
	}

	/**
	 * The ways to sign in.
	 *
	 * @param needed whether anybody has to
	 * @param passwords whether somebody has a password
	 * @param providers who else can say who somebody is
	 */
	record Login(boolean needed, boolean passwords, List<Provider> providers) {

	}

	/**
	 * An OpenID Connect provider.
	 *
	 * @param id the id of its registration
	 * @param name its name
	 */
	record Provider(String id, String name) {

	}

}
