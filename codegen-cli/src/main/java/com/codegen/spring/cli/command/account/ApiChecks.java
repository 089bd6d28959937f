package com.codegen.spring.cli.command.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.client.ResponseFacts;
import com.codegen.spring.cli.error.Problem;
import com.codegen.spring.cli.error.Problems;
import com.codegen.spring.organization.User;
import com.codegen.spring.page.Page;

/**
 * Looks at what the API answers. Only reads.
 *
 * @param client the API
 * @param facts what its last answer said besides its body
 * @param clock the time
 * @param problems says what failures mean
 */
record ApiChecks(CodegenTemplate client, ResponseFacts facts, Clock clock, Problems problems) {

	private static final Duration SKEW = Duration.ofSeconds(30);

	List<Check> run() {
		List<Check> checks = new ArrayList<>();
		if (!attempt("Token", checks, this::token)) {
			return checks;
		}
		checks.add(skew());
		if (attempt("Organization", checks, () -> Check.ok("Organization", describeOrganization()))) {
			attempt("Runs", checks, () -> runs(checks));
		}
		String telling = this.facts.telling()
			.entrySet()
			.stream()
			.map((header) -> header.getKey() + ": " + header.getValue())
			.collect(Collectors.joining("; "));
		checks.add(Check.info("Headers", telling.isEmpty() ? "none tells of limits" : telling));
		return checks;
	}

	private boolean attempt(String name, List<Check> checks, Supplier<Check> check) {
		try {
			checks.add(check.get());
			return true;
		}
		catch (RuntimeException ex) {
			Problem problem = this.problems.of(ex);
			checks.add(Check.failed(name, problem.what(), problem.how()));
			return false;
		}
	}

	private Check token() {
		User user = this.client.users().me();
		String name = (user.githubUsername() != null) ? user.githubUsername() : user.fullName();
		return Check.ok("Token", "accepted, of " + ((name != null) ? name : "user " + user.id()));
	}

	private String describeOrganization() {
		return Objects.requireNonNullElse(this.client.organizations().current().name(), "no name") + " ("
				+ this.client.organizationId() + ")";
	}

	private Check skew() {
		Instant date = this.facts.date();
		if (date == null) {
			return Check.info("Clock", "the server does not tell its time");
		}
		Duration skew = Duration.between(date, this.clock.instant());
		return (skew.abs().compareTo(SKEW) > 0)
				? Check.warning("Clock",
						"this machine is " + skew.abs().toSeconds() + " s " + (skew.isNegative() ? "behind" : "ahead"),
						"Set the clock: times in logs will be wrong.")
				: Check.ok("Clock", "within " + SKEW.toSeconds() + " s of the server's");
	}

	private Check runs(List<Check> checks) {
		Page<AgentRun> page = this.client.agentRuns().list();
		long withMetadata = page.items().stream().filter((run) -> !run.metadata().isEmpty()).count();
		checks.add(Check.info("Metadata", withMetadata + " of " + page.items().size() + " listed runs have metadata"));
		String words = page.items()
			.stream()
			.map((run) -> run.status().code())
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		checks.add(Check.info("Status words", words.isEmpty() ? "no run to tell" : words));
		return Check.ok("Runs", String.format(Locale.ROOT, "%d in all, %d a page", page.total(), page.size()));
	}

}
