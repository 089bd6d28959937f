package com.codegen.spring.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test in a real browser. All tests share one browser and one server, which begins anew
 * with each of them.
 */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "codegen.token=", "sample.simulation.speed=4", "codegen.watch.initial-interval=100ms",
				"codegen.retry.max-attempts=1", "codegen.rate-limit.enabled=false",
				"sample.simulation.rate-limits=false" })
abstract class BrowserTests {

	static final int WIDE = 1440;

	static final int NARROW = 390;

	@LocalServerPort
	private int port;

	@Autowired
	private CodegenServer server;

	private Incidents incidents;

	private BrowserContext context;

	private Page page;

	@BeforeEach
	void openBrowser() {
		this.server.simulation().clearRequests();
		this.incidents = new Incidents(address());
		use(new Browser.NewContextOptions());
	}

	@AfterEach
	void closeBrowser() {
		this.context.close();
		assertThat(this.incidents.unexpected()).isEmpty();
	}

	/**
	 * Go on in a new browser window.
	 * @param options how it is; the address and, unless set, a size are added
	 */
	final void use(Browser.NewContextOptions options) {
		if (this.context != null) {
			this.context.close();
		}
		this.context = Chromium.browser().newContext(options.setBaseURL(address()));
		this.context.setDefaultTimeout(15_000);
		this.incidents.watch(this.context);
		this.page = this.context.newPage();
	}

	final void use(ColorScheme scheme, int width) {
		use(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
	}

	final Page open(String path) {
		this.page.navigate(path);
		return this.page;
	}

	/**
	 * Open the list of runs, which is read anew only once in a while, when it has a run.
	 * @param title the title of the run
	 * @return the page
	 */
	final Page openListWith(String title) {
		this.page.waitForCondition(() -> open("/runs").locator("#results").textContent().contains(title));
		return this.page;
	}

	final Page page() {
		return this.page;
	}

	final BrowserContext context() {
		return this.context;
	}

	final CodegenServer server() {
		return this.server;
	}

	final Incidents incidents() {
		return this.incidents;
	}

	final String address() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Wait until something can be seen. Playwright's own waiting needs eval, which the
	 * content security policy refuses.
	 * @param expression an expression of JavaScript
	 */
	final void awaitTrue(String expression) {
		this.page.waitForCondition(() -> Boolean.TRUE.equals(this.page.evaluate(expression)));
	}

	/**
	 * Start a run that goes as the script says.
	 * @param prompt the prompt
	 * @param script how it goes
	 * @return its id
	 */
	final long start(String prompt, RunScript script) {
		this.server.simulation().script(script);
		return this.server.simulation().startRun(prompt, "API").id();
	}

}
