package com.codegen.spring.sample.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.sample.SampleApplication;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service stops in the middle of a run and starts again.
 */
@ExtendWith(Chromium.class)
class RestartTests {

	@AutoClose
	private final CodegenServer api = CodegenServer.builder().enforceRateLimits(false).start();

	@Test
	void goesOnWhereItWas() throws IOException {
		int port = freePort();
		ConfigurableApplicationContext service = start(port);
		this.api.simulation()
			.script(RunScript.completing("All is well.").withLogEntries(40).withDuration(Duration.ofSeconds(10)));
		long id = service.getBean(CodegenOperations.class).runTask("Guard every caller").id();
		try (BrowserContext context = Chromium.browser().newContext()) {
			context.setDefaultTimeout(30_000);
			Page page = context.newPage();
			page.navigate("http://localhost:" + port + "/runs/" + id);
			page.evaluate("window.stamp = 1");
			Page list = context.newPage();
			list.navigate("http://localhost:" + port + "/runs");
			assertThat(list.locator("#live")).hasText("Live");
			page.waitForCondition(() -> page.locator(".e").count() > 3);
			long stopping = System.nanoTime();
			service.close();
			assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(5));
			assertThat(page.locator("#live")).hasText("Reconnecting");
			assertThat(list.locator("#live")).hasText("Reconnecting");
			service = start(port);
			assertThat(page.locator("#live")).hasText("Ended",
					new LocatorAssertions.HasTextOptions().setTimeout(30_000));
			assertThat(list.locator("#live")).hasText("Live");
			assertThat(page.locator(".e")).hasCount(40);
			assertThat(page.locator("#run-result")).containsText("All is well.");
			assertThat(page.locator(".e .n").allTextContents()).doesNotHaveDuplicates().hasSize(40);
			assertThat(page.evaluate("window.stamp")).isEqualTo(1);
		}
		finally {
			service.close();
		}
	}

	private ConfigurableApplicationContext start(int port) {
		return SpringApplication.run(SampleApplication.class, "--server.port=" + port,
				"--codegen.token=" + this.api.token(), "--codegen.org-id=" + this.api.organizationId(),
				"--codegen.base-url=" + this.api.baseUrl(), "--codegen.rate-limit.enabled=false");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
