package com.codegen.spring.sample.layout;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.WebUtils;

/**
 * How the pages look. It is kept in a cookie, so that the first paint is right.
 */
public enum Theme {

	/** As the system of the reader wants it. */
	SYSTEM,

	/** Dark ink on light paper. */
	LIGHT,

	/** Light ink on dark paper. */
	DARK;

	static final String COOKIE = "theme";

	/**
	 * The theme after this one, for a button that goes round.
	 * @return the next theme
	 */
	public Theme next() {
		return switch (this) {
			case SYSTEM -> LIGHT;
			case LIGHT -> DARK;
			case DARK -> SYSTEM;
		};
	}

	/**
	 * The value of the root element's {@code data-theme}.
	 * @return the name in lower case, {@code null} to let the system decide
	 */
	public @Nullable String attribute() {
		return (this != SYSTEM) ? code() : null;
	}

	/**
	 * The name in cookies and forms.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Theme of(@Nullable String code) {
		for (Theme theme : values()) {
			if (theme.code().equals(code)) {
				return theme;
			}
		}
		return SYSTEM;
	}

	static Theme of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return of((cookie != null) ? cookie.getValue() : null);
	}

}
