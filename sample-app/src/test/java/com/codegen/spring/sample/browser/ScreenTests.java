package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.SettableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every screen, light and dark, wide and narrow: no barrier, no sideways scrolling, and a
 * picture in {@code target/screenshots}. Time stands still, so that nothing moves while a
 * picture is taken.
 */
class ScreenTests extends BrowserTests {

	private static final SettableClock CLOCK = SettableClock.at(Instant.EPOCH);

	private static final CodegenServer API = CodegenServer.builder()
		.clock(CLOCK)
		.enforceRateLimits(false)
		.organization(12, "Acme Robotics")
		.organization(13, "Acme Labs")
		.start();

	private final ExampleRuns runs = new ExampleRuns(API, CLOCK);

	@Autowired
	private CodegenOperations codegen;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		registry.add("codegen.token", API::token);
		registry.add("codegen.base-url", API::baseUrl);
		registry.add("codegen.org-id", API::organizationId);
	}

	@BeforeEach
	void prepareOrganization() {
		if (API.simulation().runCount() == 0) {
			this.runs.play();
			live();
			this.codegen.agents()
				.create(Agent.of("code-reviewer")
					.withType(AgentType.CODE_REVIEW)
					.withDescription("Reads a pull request and comments on it")
					.withModel("claude-sonnet-4-5")
					.withInstructions("Be brief. Name the line."));
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasNoBarriers(Screen screen) {
		use(ColorScheme.LIGHT, WIDE);
		if (screen.isEmpty()) {
			context().addCookies(List.of(new Cookie("organization", "13").setUrl(address())));
		}
		Page page = open(path(screen));
		arrange(screen, page);
		awaitTrue("document.fonts.status == 'loaded'");
		look(page, screen.fileName(), ColorScheme.LIGHT, WIDE, "light");
		look(page, screen.fileName(), ColorScheme.DARK, WIDE, "dark");
		look(page, screen.fileName(), ColorScheme.LIGHT, NARROW, "phone");
	}

	private String path(Screen screen) {
		return switch (screen) {
			case RUN -> screen.path() + this.runs.newest("COMPLETE");
			case RUN_FAILED -> screen.path() + this.runs.newest("FAILED");
			case RUN_LIVE, STOP -> screen.path() + live();
			case NOT_FOUND -> expect(screen, "404");
			case NEW_RUN_REFUSED -> expect(screen, "422");
			case BAD_GATEWAY -> fault(screen, Fault.status(502));
			case TOO_MANY -> fault(screen, Fault.status(429).retryAfter("42"));
			default -> screen.path();
		};
	}

	private long live() {
		long id = this.runs.startLong("Guard the callers of getUserData in every service");
		CLOCK.advance(Duration.ofSeconds(30));
		return id;
	}

	private String fault(Screen screen, Fault fault) {
		API.fault((request) -> request.path().endsWith("/users"), fault);
		incidents().expect("502");
		return expect(screen, "429");
	}

	private String expect(Screen screen, String incident) {
		incidents().expect(incident);
		return screen.path();
	}

	private void arrange(Screen screen, Page page) {
		switch (screen) {
			case NEW_RUN_REFUSED -> {
				page.getByText("Start run").click();
				assertThat(page.locator("#prompt-problem")).isVisible();
			}
			case RUN, RUN_FAILED, RUN_LIVE -> openEntry(page);
			case STOP -> page.locator("#stop-button").click();
			case BATCH -> startBatch(page);
			case KEYS -> page.keyboard().press("?");
			default -> assertThat(page.locator("main")).isVisible();
		}
	}

	private static void openEntry(Page page) {
		page.locator("#L5 summary").click();
		assertThat(page.locator("#L5 [data-lazy]")).hasCount(0);
		page.evaluate("scrollTo(0, 0)");
	}

	private static void startBatch(Page page) {
		API.fault((request) -> request.body().contains("Klingon"), Fault.status(422));
		page.locator("#prompts").fill("""
				Add pagination to GET /v1/invoices
				Translate the manual into Klingon
				Upgrade Jackson in payments-api""");
		page.getByText("Start runs").click();
		assertThat(page.locator("#item-3 .st")).hasText("Running");
	}

	private static void look(Page page, String screen, ColorScheme scheme, int width, String name) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.setViewportSize(width, 900);
		Pictures.take(page, screen + "-" + name);
		assertThat(Axe.violations(page)).as("%s %s", screen, name).isEmpty();
		assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.as("%s %s scrolls sideways", screen, name)
			.isEqualTo(true);
	}

	/**
	 * The server whose clock stands still instead of the one of the simulation.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Server {

		@Bean
		CodegenServer codegenServer() {
			return API;
		}

	}

}
