package com.codegen.spring.test.simulation.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import com.codegen.spring.test.simulation.rest.Body;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Slice;

/**
 * The repositories of every organization and how their checks are treated.
 */
public final class RepositoryEndpoints {

	/**
	 * The id of the first repository.
	 */
	public static final long FIRST_ID = 501;

	private static final List<Repository> REPOSITORIES = List.of(
			new Repository(FIRST_ID, "payments-api", "Checkout, invoices and refunds", "private", false, "COMPLETED",
					"Java"),
			new Repository(502, "storefront", "The web shop", "private", false, "COMPLETED", "TypeScript"),
			new Repository(503, "infrastructure", null, "private", false, "NOT_STARTED", "HCL"),
			new Repository(504, "handbook", "How we work", "public", true, "NOT_STARTED", null));

	private final Map<Long, CheckSuiteSettings> settings = new HashMap<>();

	/**
	 * List the repositories.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		long organization = call.organization();
		Slice slice = call.slice();
		call.verify();
		return Page.of(REPOSITORIES.stream().map((repository) -> View.of(repository, organization)).toList(), slice);
	}

	/**
	 * Show how the checks of a repository are treated.
	 * @param call the input
	 * @return the settings
	 */
	public Object checkSuiteSettings(Call call) {
		call.organization();
		long id = call.queryId("repo_id");
		call.verify();
		return settings(id);
	}

	/**
	 * Change how the checks of a repository are treated.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object updateCheckSuiteSettings(Call call) {
		call.organization();
		long id = call.queryId("repo_id");
		Body body = call.body();
		Long retryCount = body.optionalInteger("check_retry_count", 0, 10);
		List<String> ignored = body.optionalTexts("ignored_checks");
		Map<String, Object> counts = map(body, "check_retry_counts", JsonNode::isIntegralNumber, "int_type");
		Map<String, Object> prompts = map(body, "custom_prompts", JsonNode::isString, "string_type");
		List<String> apps = body.optionalTexts("high_priority_apps");
		call.verify();
		CheckSuiteSettings current = settings(id);
		this.settings.put(id, current.merge(retryCount, ignored, counts, prompts, apps));
		return new Updated(true, id);
	}

	/**
	 * The name of a repository with its owner.
	 * @param id the repository, or null for the first one
	 * @return the name; that of the first repository if the id is unknown
	 */
	public String fullName(@Nullable Long id) {
		return REPOSITORIES.stream()
			.filter((repository) -> Objects.equals(repository.id(), id))
			.findFirst()
			.orElse(REPOSITORIES.get(0))
			.fullName();
	}

	/**
	 * Answer 404 unless there is such a repository.
	 * @param id the repository
	 */
	public void require(long id) {
		if (REPOSITORIES.stream().noneMatch((repository) -> repository.id() == id)) {
			throw Rejection.notFound("No repository has this id.");
		}
	}

	private CheckSuiteSettings settings(long id) {
		require(id);
		return this.settings.getOrDefault(id, CheckSuiteSettings.INITIAL);
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, Object> map(Body body, String name, Predicate<JsonNode> kind, String type) {
		JsonNode node = body.optionalObject(name, kind, type);
		return (node != null) ? Json.convert(node, Map.class) : null;
	}

	record Updated(boolean success, long repoId) {
	}

	record Repository(long id, String name, @Nullable String description, String visibility, boolean archived,
			String setupStatus, @Nullable String language) {

		String fullName() {
			return "acme/" + this.name;
		}

	}

	record View(long id, String name, String fullName, @Nullable String description, String githubId,
			long organizationId, String visibility, boolean archived, String setupStatus, @Nullable String language) {

		static View of(Repository source, long organization) {
			return new View(source.id(), source.name(), source.fullName(), source.description(),
					String.valueOf(810_000 + source.id()), organization, source.visibility(), source.archived(),
					source.setupStatus(), source.language());
		}

	}

}
