package com.codegen.spring.sample.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RolesClaimTests {

	private final RolesClaim claim = new RolesClaim("roles");

	@ParameterizedTest
	@MethodSource
	void readsRoles(Object value, List<String> expected) {
		List<GrantedAuthority> authorities = List.of(new SimpleGrantedAuthority("ROLE_OPERATE"),
				new OAuth2UserAuthority(Map.of("sub", "ada", "roles", value)));
		assertThat(this.claim.mapAuthorities(authorities).stream().map(GrantedAuthority::getAuthority).toList())
			.isEqualTo(expected);
	}

	static Stream<Arguments> readsRoles() {
		return Stream.of(arguments(List.of("operate"), List.of("ROLE_VIEW", "ROLE_OPERATE")),
				arguments(List.of("View", "admin"), List.of("ROLE_VIEW")),
				arguments("email view", List.of("ROLE_VIEW")), arguments(List.of("admin", 7), List.of()),
				arguments("operator", List.of()), arguments(true, List.of()));
	}

}
