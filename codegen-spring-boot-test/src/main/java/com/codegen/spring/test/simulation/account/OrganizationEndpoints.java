package com.codegen.spring.test.simulation.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.test.simulation.rest.Body;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Slice;

/**
 * The organizations of the token and their rules.
 */
public final class OrganizationEndpoints {

	private static final String RULES = """
			Small commits, one purpose each.
			A bug fix comes with the test that would have caught it.
			Never log customer data.
			""";

	private final Map<Long, Organization> organizations = new LinkedHashMap<>();

	public OrganizationEndpoints(Map<Long, String> names) {
		names.forEach(
				(id, name) -> this.organizations.put(id, new Organization(id, name, null, new Settings(true, true))));
	}

	/**
	 * List the organizations.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		Slice slice = call.slice();
		call.verify();
		List<View> views = new ArrayList<>();
		this.organizations.values().forEach((organization) -> views.add(View.of(organization)));
		return Page.of(views, slice);
	}

	/**
	 * Show an organization, which the public API does not.
	 * @param call the input
	 * @return the organization
	 */
	public Object get(Call call) {
		long id = call.organization();
		call.verify();
		return find(id);
	}

	/**
	 * Change an organization.
	 * @param call the input
	 * @return the changed organization
	 */
	public Object update(Call call) {
		long id = call.organization();
		Body body = call.body();
		String name = body.optionalText("name");
		String description = body.optionalText("description");
		ObjectNode settings = body.optionalObject("settings");
		call.verify();
		Organization current = find(id);
		Organization changed = new Organization(id, Objects.requireNonNullElse(name, current.name()),
				(description != null) ? description : current.description(), current.settings().merge(settings));
		this.organizations.put(id, changed);
		return changed;
	}

	/**
	 * Read the rules for agents.
	 * @param call the input
	 * @return the rules
	 */
	public Object rules(Call call) {
		call.organization();
		call.verify();
		return new Rules(RULES, null);
	}

	String name(long id) {
		return find(id).name();
	}

	private Organization find(long id) {
		return Objects.requireNonNull(this.organizations.get(id));
	}

	record Organization(long id, String name, @Nullable String description, Settings settings) {
	}

	record View(long id, String name, Settings settings) {

		static View of(Organization organization) {
			return new View(organization.id(), organization.name(), organization.settings());
		}

	}

	record Settings(boolean enablePrCreation, boolean enableRulesDetection) {

		Settings merge(@Nullable ObjectNode changes) {
			return new Settings(flag(changes, "enable_pr_creation", this.enablePrCreation),
					flag(changes, "enable_rules_detection", this.enableRulesDetection));
		}

		private static boolean flag(@Nullable ObjectNode changes, String name, boolean current) {
			JsonNode value = (changes != null) ? changes.get(name) : null;
			return (value != null) ? value.asBoolean(current) : current;
		}

	}

	record Rules(String organizationRules, @Nullable String userCustomPrompt) {
	}

}
