package com.codegen.spring.sample.layout;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Remembers what a reader prefers.
 */
@Controller
class PreferenceController {

	private static final Duration YEAR = Duration.ofDays(365);

	@PostMapping("/theme")
	ResponseEntity<Void> theme(@RequestParam String theme, @RequestParam(required = false) @Nullable String back) {
		return remember(Theme.COOKIE, Theme.of(theme).code(), Layout.back(back));
	}

	@PostMapping("/organization")
	ResponseEntity<Void> organization(@RequestParam long organization) {
		return remember(Organizations.COOKIE, Long.toString(organization), "/");
	}

	private static ResponseEntity<Void> remember(String name, String value, String back) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path("/")
			.maxAge(YEAR)
			.sameSite("Lax")
			.httpOnly(true)
			.build();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(back))
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.build();
	}

}
