package com.codegen.spring.test.simulation;

import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTests {

	private static final String ORG = "organizations/4711";

	private final SimulationClient client = new SimulationClient();

	@Test
	void showsTheUserOfTheToken() {
		Answer me = this.client.get("users/me");
		assertThat(me.text("/github_username")).isEqualTo("ada");
		assertThat(me.json().get("is_admin").booleanValue()).isTrue();
		assertThat(this.client.get(ORG + "/users/" + me.text("/id")).json()).isEqualTo(me.json());
	}

	@Test
	void listsUsersInPages() {
		assertThat(this.client.get(ORG + "/users?skip=1&limit=2").texts("/items", "github_username"))
			.containsExactly("grace", "alan");
	}

	@Test
	void answers404ForAnUnknownUser() {
		assertThat(this.client.get(ORG + "/users/5").status()).isEqualTo(404);
		assertThat(this.client.get(ORG + "/users/5").response().body())
			.isEqualTo("{\"message\":\"User not found.\",\"status_code\":404}");
		assertThat(this.client.send("PUT", "users/5", "{\"name\":\"a\"}").status()).isEqualTo(404);
	}

	@Test
	void changesAUser() {
		this.client.send("PUT", "users/1002", "{\"name\":\"Grace H.\",\"role\":\"ADMIN\",\"permissions\":[\"read\"]}");
		Answer user = this.client.get(ORG + "/users/1002");
		assertThat(user.text("/full_name")).isEqualTo("Grace H.");
		assertThat(user.json().get("is_admin").booleanValue()).isTrue();
	}

	@Test
	void listsOrganizations() {
		SimulationClient two = new SimulationClient((builder) -> builder.organization(8, "A").organization(7, "B"));
		assertThat(two.get("organizations").texts("/items", "name")).containsExactly("A", "B");
	}

	@Test
	void changesAnOrganization() {
		this.client.send("PUT", ORG, "{\"name\":\"New\",\"settings\":{\"enable_pr_creation\":false}}");
		Answer list = this.client.get("organizations");
		assertThat(list.text("/items/0/name")).isEqualTo("New");
		assertThat(list.json().at("/items/0/settings/enable_pr_creation").booleanValue()).isFalse();
		assertThat(list.json().at("/items/0/settings/enable_rules_detection").booleanValue()).isTrue();
	}

	@Test
	void showsRules() {
		Answer rules = this.client.get(ORG + "/cli/rules");
		assertThat(rules.text("/organization_rules")).isNotEmpty();
		assertThat(rules.isNull("/user_custom_prompt")).isTrue();
	}

	@Test
	void listsRepositories() {
		Answer list = this.client.get(ORG + "/repos?limit=1");
		assertThat(list.texts("/items", "full_name")).containsExactly("acme/payments-api");
		assertThat(list.text("/total")).isEqualTo("4");
		assertThat(list.text("/items/0/organization_id")).isEqualTo("4711");
	}

	@Test
	void keepsCheckSuiteSettingsPerRepository() {
		String path = ORG + "/repos/check-suite-settings?repo_id=";
		this.client.send("PUT", path + 501, "{\"check_retry_count\":0,\"custom_prompts\":{\"build\":\"Look twice\"}}");
		Answer changed = this.client.get(path + 501);
		assertThat(changed.text("/check_retry_count")).isEqualTo("0");
		assertThat(changed.text("/custom_prompts/build")).isEqualTo("Look twice");
		assertThat(this.client.get(path + 502).text("/check_retry_count")).isEqualTo("3");
		assertThat(this.client.get(path + 9).status()).isEqualTo(404);
	}

	@Test
	void leavesCheckSuiteSettingsThatAreNotSent() {
		String path = ORG + "/repos/check-suite-settings?repo_id=501";
		this.client.send("PUT", path, "{\"ignored_checks\":[\"build\"]}");
		this.client.send("PUT", path, "{\"check_retry_counts\":{\"build\":2},\"high_priority_apps\":[\"ci\"]}");
		Answer settings = this.client.get(path);
		assertThat(settings.json().get("ignored_checks").toString()).isEqualTo("[\"build\"]");
		assertThat(settings.text("/check_retry_counts/build")).isEqualTo("2");
	}

	@Test
	void revokesOauthTokens() {
		assertThat(this.client.get("oauth/tokens/status?org_id=4711").json().toString())
			.isEqualTo("[\"linear\",\"sentry\",\"slack\"]");
		assertThat(active()).isEqualTo("5");
		assertThat(revoke("slack").status()).isEqualTo(200);
		assertThat(revoke("slack").status()).isEqualTo(200);
		assertThat(revoke("myspace").status()).isEqualTo(404);
		assertThat(this.client.get("oauth/tokens/status?org_id=4711").json().toString())
			.isEqualTo("[\"linear\",\"sentry\"]");
		assertThat(active()).isEqualTo("4");
	}

	@Test
	void listsMcpProviders() {
		assertThat(this.client.get("mcp-providers").texts("", "name")).containsExactly("linear", "notion", "sentry");
	}

	@Test
	void generatesAnotherSlackTokenEachTime() {
		Answer first = this.client.post("slack-connect/generate-token", "{\"org_id\":4711}");
		Answer second = this.client.post("slack-connect/generate-token", "{\"org_id\":4711}");
		assertThat(first.text("/expires_in_minutes")).isEqualTo("10");
		assertThat(first.text("/message")).endsWith(first.text("/token"));
		assertThat(first.text("/token")).isNotEqualTo(second.text("/token"));
	}

	@Test
	void startsARunForSetupCommands() {
		Answer answer = this.client.post(ORG + "/setup-commands/generate", "{\"repo_id\":502,\"prompt\":\"Use pnpm\"}");
		RunSnapshot run = this.client.simulation.runs().get(0);
		assertThat(answer.text("/agent_run_id")).isEqualTo("" + run.id());
		assertThat(run.sourceType()).isEqualTo("SETUP_COMMANDS");
		assertThat(run.prompt()).contains("acme/storefront", "Use pnpm");
		assertThat(this.client.post(ORG + "/setup-commands/generate", "{\"repo_id\":9}").status()).isEqualTo(404);
	}

	@Test
	void startsARunForLogAnalysis() {
		Answer answer = this.client.post(ORG + "/sandbox/77/analyze-logs", "");
		assertThat(answer.text("/status")).isEqualTo("PENDING");
		assertThat(this.client.run(answer.json().get("agent_run_id").longValue()).status()).isEqualTo(200);
	}

	@Test
	void refusesSandboxesThatAreUnknownOrHaveNoLogs() {
		for (long unknown : new long[] { -1, 0, 100, 987654 }) {
			Answer refused = this.client.post(ORG + "/sandbox/" + unknown + "/analyze-logs", "");
			assertThat(refused.status()).isEqualTo(404);
			assertThat(refused.text("/detail")).isEqualTo("Sandbox not found");
		}
		Answer withoutLogs = this.client.post(ORG + "/sandbox/99/analyze-logs", "");
		assertThat(withoutLogs.status()).isEqualTo(400);
		assertThat(withoutLogs.text("/detail")).isEqualTo("No logs available for analysis");
	}

	private String active() {
		return this.client.get(ORG + "/integrations").text("/total_active_integrations");
	}

	private Answer revoke(String provider) {
		return this.client.post("oauth/tokens/revoke?org_id=4711&provider=" + provider, "");
	}

}
