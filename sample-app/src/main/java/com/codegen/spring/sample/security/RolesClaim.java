package com.codegen.spring.sample.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/**
 * Gives a user who logged in elsewhere the roles that a claim lists. Whoever has none of
 * them may do nothing, because anybody may have an account elsewhere.
 */
final class RolesClaim implements GrantedAuthoritiesMapper {

	private final String claim;

	RolesClaim(String claim) {
		this.claim = claim;
	}

	@Override
	public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
		return authorities.stream()
			.filter(OAuth2UserAuthority.class::isInstance)
			.map(OAuth2UserAuthority.class::cast)
			.flatMap((authority) -> Role.authorities(names(authority.getAttributes())).stream())
			.distinct()
			.toList();
	}

	private List<String> names(Map<String, Object> attributes) {
		Object value = attributes.get(this.claim);
		if (value instanceof Collection<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (value instanceof String text) ? List.of(text.split("[\\s,]+")) : List.of();
	}

}
