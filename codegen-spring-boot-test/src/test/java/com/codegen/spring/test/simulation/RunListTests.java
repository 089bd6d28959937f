package com.codegen.spring.test.simulation;

import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RunListTests {

	private static final String RUNS = "organizations/4711/agent/runs";

	private final SimulationClient client = new SimulationClient((builder) -> builder.enforceRateLimits(false));

	@Test
	void givesNewestFirst() {
		long first = this.client.create("a");
		long second = this.client.create("b");
		assertThat(this.client.get(RUNS).texts("/items", "id")).containsExactly("" + second, "" + first);
	}

	@Test
	void givesPages() {
		for (int i = 0; i < 5; i++) {
			this.client.create("a");
		}
		Answer page = this.client.get(RUNS + "?skip=2&limit=2");
		assertThat(page.texts("/items", "id")).containsExactly("4255", "4254");
		assertThat(page.text("/total")).isEqualTo("5");
		assertThat(page.text("/page")).isEqualTo("2");
		assertThat(page.text("/size")).isEqualTo("2");
		assertThat(page.text("/pages")).isEqualTo("3");
	}

	@Test
	void givesAtMostHundredUnlessAsked() {
		for (int i = 0; i < 101; i++) {
			this.client.create("a");
		}
		assertThat(this.client.get(RUNS).texts("/items", "id")).hasSize(100);
	}

	@Test
	void filtersBySourceType() {
		this.client.create("a");
		RunSnapshot slack = this.client.simulation.startRun("b", "SLACK");
		assertThat(this.client.get(RUNS + "?source_type=SLACK").texts("/items", "id")).containsExactly("" + slack.id());
		assertThat(this.client.get(RUNS + "?source_type=LINEAR").texts("/items", "id")).isEmpty();
	}

	@Test
	void filtersByUser() {
		long id = this.client.create("a");
		assertThat(this.client.get(RUNS + "?user_id=1001").texts("/items", "id")).containsExactly("" + id);
		assertThat(this.client.get(RUNS + "?user_id=1002").texts("/items", "id")).isEmpty();
	}

	@Test
	void keepsOrganizationsApart() {
		SimulationClient two = new SimulationClient((builder) -> builder.organization(1, "One").organization(2, "Two"));
		two.post("organizations/2/agent/run", "{\"prompt\":\"a\"}");
		assertThat(two.get("organizations/1/agent/runs").text("/total")).isEqualTo("0");
		assertThat(two.get("organizations/2/agent/runs").text("/total")).isEqualTo("1");
		assertThat(two.get("organizations/1/agent/run/4253").status()).isEqualTo(404);
		assertThat(two.simulation.organizationId()).isEqualTo(1);
	}

}
