package com.codegen.spring.organization;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.organization.usage.UsageQuery;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Covers(blocking = OrganizationOperations.class, reactive = ReactiveOrganizationOperations.class)
class OrganizationOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void listsOrganizations(Style style) {
		Organization acme = new Organization(this.server.organizationId(), "Acme Robotics",
				new OrganizationSettings(true, true));
		assertThat(operations(style).list().items()).containsExactly(acme);
		assertThat(operations(style).list(new PageRequest(1, 5)).items()).isEmpty();
		assertThat(operations(style).all()).containsExactly(acme);
		assertThat(operations(style).get(acme.id())).isEqualTo(acme);
		assertThat(operations(style).current()).isEqualTo(acme);
		assertThat(this.server.requests("GET", "/v1/organizations")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=1&limit=5", "skip=0&limit=100", "skip=0&limit=100",
					"skip=0&limit=100");
	}

	@ParameterizedTest
	@EnumSource
	void failsForAnOrganizationThatIsNotInTheList(Style style) {
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> operations(style).get(99))
			.withMessage("organization.list: the token's user has no organization of this id");
	}

	@ParameterizedTest
	@EnumSource
	void findsAnOrganizationOnALaterPage(Style style) {
		this.server.enqueue(page(1, 100, 150), page(101, 50, 150));
		assertThat(operations(style).get(120).name()).isEqualTo("Org 120");
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void listsMembers(Style style) {
		assertThat(operations(style).members()).extracting(User::githubUsername)
			.containsExactly("ada", "grace", "alan", "acme-bot");
		assertThat(operations(style).members(PageRequest.first(1)).total()).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void showsIntegrations(Style style) {
		OrganizationIntegrations integrations = operations(style).integrations();
		assertThat(integrations.organizationId()).isEqualTo(this.server.organizationId());
		assertThat(integrations.organizationName()).isEqualTo("Acme Robotics");
		assertThat(integrations.totalActiveIntegrations()).isEqualTo(5);
		assertThat(integrations.integrations()).hasSize(11)
			.contains(new Integration("github", true, null, 8812L, JsonValue.of(Map.of("account", "acme"))),
					new Integration("circleci", false, null, null, JsonValue.NULL),
					new Integration("slack", true, 20L, null, JsonValue.NULL));
	}

	@Test
	void doesNotShowTheSecretsOfAnIntegration() {
		this.server.enqueue(Fault.rawBody("application/json", """
				{"organization_id":4711,"organization_name":"A","total_active_integrations":1,"integrations":[
				{"integration_type":"github","metadata":{"webhook_secret":"s3cret","other":null}}]}"""));
		OrganizationIntegrations integrations = this.template.organizations().integrations();
		assertThat(integrations.integrations().get(0).metadata().asMap()).containsEntry("webhook_secret", "s3cret");
		assertThat(integrations.toString()).contains("Integration[integrationType=github, active=false]")
			.doesNotContain("s3cret");
	}

	@ParameterizedTest
	@EnumSource
	void readsTheRules(Style style) {
		CliRules rules = operations(style).cliRules();
		assertThat(rules.organizationRules()).contains("Small commits");
		assertThat(rules.userCustomPrompt()).isNull();
		assertThat(rules.toString()).doesNotContain("commits");
	}

	@ParameterizedTest
	@EnumSource
	void changesTheOrganization(Style style) {
		Organization changed = operations(style)
			.update(new OrganizationUpdate("Acme", "Robots", new OrganizationSettings(false, null)));
		assertThat(changed)
			.isEqualTo(new Organization(this.server.organizationId(), "Acme", new OrganizationSettings(false, true)));
		assertThat(this.server.requests("PUT", "/organizations/" + this.server.organizationId()))
			.extracting(RecordedRequest::body)
			.containsExactly(
					"{\"name\":\"Acme\",\"description\":\"Robots\",\"settings\":{\"enable_pr_creation\":false}}");
	}

	@ParameterizedTest
	@EnumSource
	void saysThatTheDeploymentDoesNotOfferAnUpdate(Style style) {
		this.server.enqueue(Fault.status(404).body("{\"detail\":\"Not Found\"}"));
		assertThatExceptionOfType(EndpointNotAvailableException.class)
			.isThrownBy(() -> operations(style).update(new OrganizationUpdate("Acme", null, null)));
	}

	@ParameterizedTest
	@EnumSource
	void countsTheRunsOfATime(Style style) {
		this.server.simulation().startRun("Work", "SLACK");
		Instant from = Instant.now().minusSeconds(60);
		assertThat(operations(style).usage(from, from.plusSeconds(120)).total()).isEqualTo(1);
		assertThat(operations(style).usage(UsageQuery.of(from, from.plusSeconds(1))).total()).isZero();
	}

	private static Fault page(int first, int count, int total) {
		String items = IntStream.range(first, first + count)
			.mapToObj((id) -> "{\"id\":" + id + ",\"name\":\"Org " + id + "\"}")
			.collect(Collectors.joining(","));
		return Fault.rawBody("application/json",
				"{\"items\":[" + items + "],\"total\":" + total + ",\"page\":1,\"size\":100,\"pages\":2}");
	}

	private OrganizationOperations operations(Style style) {
		return calls.of(style, this.template.organizations(), this.template.reactive().organizations());
	}

}
