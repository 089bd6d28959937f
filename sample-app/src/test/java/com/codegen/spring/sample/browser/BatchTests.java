package com.codegen.spring.sample.browser;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.SimulatedRequest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many runs at once, some of which fail.
 */
class BatchTests extends BrowserTests {

	private static final String PROMPTS = """
			Explain why the nightly build is red
			Translate the manual into Klingon
			Upgrade Jackson in payments-api [fail]

			Rename AccountService
			Explain the retry policy
			""";

	@Test
	void namesFailuresAndGoesOn() {
		server().fault(creationOf("Klingon"), Fault.status(422).body("""
				{"detail": [{"loc": ["body", "prompt"], "msg": "No such language", "type": "value_error"}]}"""));
		server().fault(creationOf("Rename"), Fault.status(500));
		Page page = open("/batch");
		page.locator("#prompts").fill(PROMPTS);
		page.keyboard().press("Control+Enter");
		assertThat(page).hasURL(Pattern.compile("/batch/[0-9a-f-]+$"));
		page.evaluate("window.stamp = 1");
		assertThat(page.locator("h1")).hasText("Batch of 5");
		assertThat(page.locator("#item-1 .st")).hasText("Running");
		assertThat(page.locator("#item-2")).containsText("Codegen does not accept this. Nothing was changed.");
		assertThat(page.locator("#item-2")).containsText("body.prompt: No such language");
		assertThat(page.locator("#item-4")).containsText("It may have happened");
		assertThat(page.locator("#item-4")).containsText("Look at the runs before you repeat it.");
		assertThat(page.locator("#live")).hasText("Ended", patiently());
		assertThat(page.locator(".num").first()).hasText("5 of 5 done");
		assertThat(page.locator("[data-part=progress]")).containsText("3 failed");
		assertThat(page.locator("#item-3")).containsText("3 of 214 failed");
		assertThat(page.locator("#item-5 .st")).hasText("Complete");
		assertThat(page.evaluate("window.stamp")).as("page was not loaded again").isEqualTo(1);
		Pictures.take(page, "batch-failures");
		leadsToRun(page.locator("#item-3"), "Failed");
	}

	private void leadsToRun(Locator row, String status) {
		row.locator("a.title").click();
		assertThat(page()).hasURL(Pattern.compile("/runs/\\d+$"));
		assertThat(page().locator("#run-head .st")).hasText(status);
	}

	@Test
	void offersToRepeatWhatFailed() {
		server().fault(creationOf("Klingon"), Fault.status(403));
		server().fault(creationOf("Rename"), Fault.status(500));
		Page page = open("/batch");
		page.locator("#prompts").fill(PROMPTS);
		page.getByText("Start runs").click();
		page.getByText("Start the failed ones again").click();
		assertThat(page.locator("#prompts"))
			.hasValue("Translate the manual into Klingon\nUpgrade Jackson in payments-api [fail]");
	}

	@Test
	void startsNoMoreWhenAsked() {
		Page page = open("/batch");
		page.locator("#prompts").fill("Explain it\n".repeat(40));
		page.getByText("Start runs").click();
		page.getByText("Start no more").click();
		assertThat(page.getByText("No more runs are started.")).isVisible();
		assertThat(page.locator("#live")).hasText("Ended", patiently());
		assertThat(page.locator("tbody").getByText("Not started").first()).isVisible();
		assertThat(server().requests("POST", "/agent/run").size()).isLessThan(40);
	}

	private static Predicate<SimulatedRequest> creationOf(String prompt) {
		return (request) -> request.method().equals("POST") && request.path().endsWith("/agent/run")
				&& request.body().contains(prompt);
	}

	private static LocatorAssertions.HasTextOptions patiently() {
		return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
	}

}
