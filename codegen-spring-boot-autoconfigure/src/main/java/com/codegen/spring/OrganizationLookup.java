package com.codegen.spring;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOrganizationException;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.organization.Organization;
import com.codegen.spring.organization.ReactiveOrganizationOperations;

/**
 * Finds out in which organization to act, and which ones the token may use when it was
 * the wrong one. The only organization of a token is remembered for good, the list for a
 * minute, a failure not at all.
 */
final class OrganizationLookup {

	private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);

	private static final Duration LIST_LIFE = Duration.ofMinutes(1);

	private static final Duration EXPLANATION_TIMEOUT = Duration.ofSeconds(5);

	private static final int SHOWN = 10;

	private final Mono<List<Organization>> usable;

	private final Mono<Long> only;

	OrganizationLookup(ReactiveOrganizationOperations operations, TimeSource time) {
		this.usable = remember(operations.list().map((page) -> page.items()), LIST_LIFE, time);
		this.only = remember(this.usable.map(OrganizationLookup::only), FOR_GOOD, time);
	}

	private static <T> Mono<T> remember(Mono<T> source, Duration life, TimeSource time) {
		return source.cache((value) -> life, (ex) -> Duration.ZERO, () -> Duration.ZERO, time.scheduler());
	}

	/**
	 * An organization.
	 * @param id the organization's id, or {@code null} for the only one of the token
	 */
	OrganizationId organization(@Nullable Long id) {
		return (id != null) ? new Known(id, this) : new Only(this);
	}

	private static Long only(List<Organization> organizations) {
		if (organizations.size() == 1) {
			return organizations.get(0).id();
		}
		throw new CodegenConfigurationException("codegen.org-id", organizations.isEmpty()
				? "is not set, and the API token may use no organization"
				: "is not set, and the API token may use more than one: set it to one of " + list(organizations));
	}

	private Mono<CodegenException> explain(long id, CodegenException failure) {
		if (!(failure instanceof CodegenAccessDeniedException || failure instanceof CodegenNotFoundException)) {
			return Mono.just(failure);
		}
		return this.usable.contextWrite(CallTimeout.of(EXPLANATION_TIMEOUT))
			.filter((organizations) -> organizations.stream().noneMatch((organization) -> organization.id() == id))
			.<CodegenException>map((organizations) -> new CodegenOrganizationException(failure,
					"HTTP " + failure.getStatusCode() + ": the API token may not use organization " + id + ", but "
							+ (organizations.isEmpty() ? "no other one either"
									: list(organizations) + ": set codegen.org-id")))
			.onErrorReturn(failure)
			.defaultIfEmpty(failure);
	}

	private static String list(List<Organization> organizations) {
		String shown = organizations.stream()
			.limit(SHOWN)
			.map((organization) -> organization.id() + " (" + readable(organization.name()) + ")")
			.collect(Collectors.joining(", "));
		return (organizations.size() > SHOWN) ? shown + ", …" : shown;
	}

	private static String readable(@Nullable String name) {
		return Objects.requireNonNullElse(name, "no name").replaceAll("\\p{C}", "?");
	}

	/**
	 * An organization that was named.
	 *
	 * @param id the organization's id
	 * @param lookup knows the others
	 */
	record Known(long id, OrganizationLookup lookup) implements OrganizationId {

		@Override
		public Mono<Long> value() {
			return Mono.just(this.id);
		}

		@Override
		public Mono<CodegenException> explain(CodegenException failure) {
			return this.lookup.explain(this.id, failure);
		}

	}

	/**
	 * The only organization of the token.
	 *
	 * @param lookup finds it
	 */
	record Only(OrganizationLookup lookup) implements OrganizationId {

		@Override
		public Mono<Long> value() {
			return this.lookup.only;
		}

	}

}
