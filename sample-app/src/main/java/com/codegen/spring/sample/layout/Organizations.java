package com.codegen.spring.sample.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.CodegenOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.organization.Organization;
import com.codegen.spring.sample.layout.LayoutView.Choice;

/**
 * The organizations of the token, read once in a while, and the one a reader has chosen.
 */
@Component
class Organizations {

	static final String COOKIE = "organization";

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

	private final CodegenOperations codegen;

	private final Clock clock = Clock.systemUTC();

	private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.EPOCH);

	Organizations(CodegenOperations codegen) {
		this.codegen = codegen;
	}

	/**
	 * The organizations to choose from. A page does not fail because they cannot be read.
	 * @return the last known organizations
	 */
	List<Choice> choices() {
		Snapshot known = this.snapshot;
		if (this.clock.instant().isBefore(known.until())) {
			return known.choices();
		}
		List<Choice> choices = read(known.choices());
		this.snapshot = new Snapshot(choices,
				this.clock.instant().plus(choices.isEmpty() ? TIME_TO_LIVE.dividedBy(60) : TIME_TO_LIVE));
		return choices;
	}

	private List<Choice> read(List<Choice> known) {
		try {
			return this.codegen.organizations().list().items().stream().map(Organizations::choice).toList();
		}
		catch (CodegenException ex) {
			return known;
		}
	}

	private static Choice choice(Organization organization) {
		return new Choice(organization.id(),
				Objects.requireNonNullElse(organization.name(), "Organization " + organization.id()));
	}

	/**
	 * The organization a reader has chosen, unless the token is known not to use it, and
	 * the configured one otherwise.
	 * @param request the reader's request
	 * @return the id, {@code null} when it cannot be found out
	 */
	@Nullable Long chosen(HttpServletRequest request) {
		Long wanted = wanted(WebUtils.getCookie(request, COOKIE));
		List<Choice> choices = choices();
		boolean usable = choices.isEmpty() || choices.stream().map(Choice::id).anyMatch((id) -> id.equals(wanted));
		return (wanted != null && usable) ? wanted : configured(choices);
	}

	private static @Nullable Long wanted(@Nullable Cookie cookie) {
		String value = (cookie != null) ? cookie.getValue() : "";
		return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
	}

	private @Nullable Long configured(List<Choice> choices) {
		try {
			return this.codegen.organizationId();
		}
		catch (CodegenConfigurationException | CodegenException ex) {
			return choices.isEmpty() ? null : choices.get(0).id();
		}
	}

	/**
	 * What was read.
	 *
	 * @param choices the organizations
	 * @param until when to read them again
	 */
	private record Snapshot(List<Choice> choices, Instant until) {

	}

}
