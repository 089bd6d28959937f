package com.codegen.spring.sample.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * One browser for all tests. They are skipped where there is none, unless the environment
 * variable {@code CODEGEN_REQUIRE_BROWSER} is set.
 */
final class Chromium implements BeforeAllCallback, AutoCloseable {

	private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

	/**
	 * What is seen at once on a quiet machine may take its time on a busy one, in ms.
	 */
	private static final int PATIENCE = 20_000;

	/**
	 * A name of this machine that browsers trust as little as that of any other.
	 */
	private static final String PLAIN_HOST = "dashboard.test";

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static Browser browser;

	private Playwright playwright;

	@Override
	public void beforeAll(ExtensionContext context) {
		context.getRoot().getStore(NAMESPACE).computeIfAbsent(Chromium.class, (type) -> new Chromium().launch());
	}

	static Browser browser() {
		return browser;
	}

	static String plainAddress(String address) {
		return address.replace("localhost", PLAIN_HOST);
	}

	private Chromium launch() {
		Path executable = executable().orElseThrow(Chromium::missing);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true).setArgs(ARGUMENTS));
		return this;
	}

	private static Optional<Path> executable() {
		String named = System.getenv("CODEGEN_BROWSER");
		return Stream
			.of((named != null) ? named : "", "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static RuntimeException missing() {
		String message = "No Chromium was found: install it, or name it by CODEGEN_BROWSER";
		return (System.getenv("CODEGEN_REQUIRE_BROWSER") != null) ? new IllegalStateException(message)
				: new TestAbortedException(message);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
