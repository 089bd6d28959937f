package com.codegen.spring.sample.security;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.security.autoconfigure.SecurityProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class AccountsTests {

	private final SecurityProperties.User user = new SecurityProperties().getUser();

	@Test
	void printsGeneratedPasswordOnce(CapturedOutput output) {
		UserDetails only = Accounts.of(this.user, access(Map.of()), false).users().get(0);
		assertThat(only.getUsername()).isEqualTo("user");
		assertThat(only.getPassword()).isEqualTo("{noop}" + this.user.getPassword());
		assertThat(only.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactlyInAnyOrder("ROLE_VIEW", "ROLE_OPERATE");
		assertThat(output.getOut().split(this.user.getPassword(), -1)).hasSize(2);
		assertThat(output).contains("Using generated security password: " + this.user.getPassword());
	}

	@Test
	void doesNotPrintPasswordThatWasSet(CapturedOutput output) {
		this.user.setPassword("of-my-own");
		this.user.setRoles(List.of("view"));
		UserDetails only = Accounts.of(this.user, access(Map.of()), false).users().get(0);
		assertThat(only.getPassword()).isEqualTo("{noop}of-my-own");
		assertThat(only.getAuthorities()).extracting(GrantedAuthority::getAuthority).containsExactly("ROLE_VIEW");
		assertThat(output).doesNotContain("of-my-own");
	}

	@Test
	void generatesNoUserNextToOthers(CapturedOutput output) {
		AccessProperties.Account account = new AccessProperties.Account("{bcrypt}$2a$10$x", Role.OPERATE);
		assertThat(Accounts.of(this.user, access(Map.of("olga", account)), false).users()).singleElement()
			.satisfies((only) -> assertThat(only.getPassword()).isEqualTo("{bcrypt}$2a$10$x"));
		assertThat(Accounts.of(this.user, access(Map.of()), true).users()).isEmpty();
		assertThat(output).doesNotContain("generated");
	}

	@Test
	void doesNotShowPasswords() {
		AccessProperties.Account account = new AccessProperties.Account("of-my-own", Role.VIEW);
		assertThat(access(Map.of("olga", account)).toString()).contains("olga").doesNotContain("of-my-own");
	}

	private static AccessProperties access(Map<String, AccessProperties.Account> users) {
		return new AccessProperties(false, Set.of(), users, "roles", 60);
	}

}
