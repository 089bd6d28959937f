package com.codegen.spring.sample.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a user may do.
 */
enum Role {

	/**
	 * Look at everything.
	 */
	VIEW,

	/**
	 * Spend money and change things, too.
	 */
	OPERATE;

	/**
	 * The authorities of a user of this role: this one and those below.
	 * @return the authorities
	 */
	List<GrantedAuthority> authorities() {
		return Arrays.stream(values())
			.filter((role) -> role.compareTo(this) <= 0)
			.map((role) -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
			.toList();
	}

	/**
	 * Find roles by name.
	 * @param names names in any case; those of other things are left out
	 * @return the authorities of all of them
	 */
	static List<GrantedAuthority> authorities(List<String> names) {
		List<String> upper = names.stream().map((name) -> name.toUpperCase(Locale.ROOT)).toList();
		return Arrays.stream(values())
			.filter((role) -> upper.contains(role.name()))
			.flatMap((role) -> role.authorities().stream())
			.distinct()
			.toList();
	}

}
