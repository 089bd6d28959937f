package com.codegen.spring.sample.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways to sign in: with a password, and by a provider of OpenID Connect whose claim
 * says what the user may do.
 */
@TestPropertySource(properties = { "sample.security.login=true", "sample.security.users.vera.password=view-pw",
		"spring.security.oauth2.client.registration.company.client-id=dashboard",
		"spring.security.oauth2.client.registration.company.client-secret=secret",
		"spring.security.oauth2.client.registration.company.client-name=Example Company",
		"spring.security.oauth2.client.registration.company.scope=openid,profile" })
class SignInTests extends BrowserTests {

	private static final MockOAuth2Server COMPANY = new MockOAuth2Server();

	@DynamicPropertySource
	static void startProvider(DynamicPropertyRegistry registry) {
		COMPANY.start();
		registry.add("spring.security.oauth2.client.provider.company.issuer-uri",
				() -> COMPANY.issuerUrl("company").toString());
	}

	@BeforeEach
	void allowProvider() {
		incidents().expect("request: " + COMPANY.issuerUrl("company"));
	}

	@Test
	void letsThoseOperateWhoseClaimSaysSo() {
		Page page = signIn("ada", List.of("operate", "accounting"));
		assertThat(page.locator(".who")).containsText("ada");
		page.locator("header a[href='/runs/new']").click();
		page.locator("#prompt").fill("Mend the fence");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#run-head h1")).hasText("Mend the fence");
		assertThat(server().requests("POST", "/agent/run")).hasSize(1);
	}

	@Test
	void letsOthersLookOnly() {
		Page page = signIn("grace", List.of("view"));
		assertThat(page.locator("h1")).hasText("Overview");
		assertThat(page.locator("a[href='/runs/new']")).hasCount(0);
		assertThat(open("/runs").locator("a[href='/runs/new'], a[href='/batch']")).hasCount(0);
		incidents().expect("403");
		int status = page.request()
			.post(address() + "/runs",
					RequestOptions.create()
						.setHeader("Sec-Fetch-Site", "same-origin")
						.setForm(FormData.create().set("prompt", "Fix it")))
			.status();
		assertThat(status).isEqualTo(403);
		assertThat(server().requests("POST", "/agent/run")).isEmpty();
	}

	@Test
	void refusesThoseWithoutRole() {
		incidents().expect("403");
		Page page = signIn("mallory", List.of("accounting"));
		assertThat(page.locator("main")).containsText("Not allowed");
		assertThat(server().requests()).isEmpty();
	}

	@Test
	void takesPasswordsToo() {
		Page page = open("/people");
		page.locator("#username").fill("vera");
		page.locator("#password").fill("wrong");
		page.keyboard().press("Enter");
		assertThat(page.locator("[role=alert]")).hasText("That name and password do not belong together.");
		enterPassword(page);
		assertThat(page.locator("h1")).hasText("People");
		page.getByText("Sign out").click();
		assertThat(page.locator("[role=status]")).hasText("You are signed out.");
	}

	@Test
	void takesFormsOverPlainHttp() {
		String plain = Chromium.plainAddress(address());
		incidents().expect("request: " + plain);
		incidents().expect("Cross-Origin-Opener-Policy");
		Page page = open(plain + "/people");
		enterPassword(page);
		assertThat(page.locator("h1")).hasText("People");
		page.locator("button[name=theme]").click();
		assertThat(page.locator("html")).hasAttribute("data-theme", "light");
	}

	@Test
	void asksToSignInAgainForSearch() {
		incidents().expect("401");
		Page page = signedIn("/repositories");
		context().clearCookies();
		page.locator("#q").fill("fence");
		enterPassword(page);
		assertThat(page.locator("h1")).hasText("Repositories");
		assertThat(page.locator("#results")).isVisible();
	}

	@Test
	void asksToSignInAgainForStream() {
		incidents().expect("401");
		long id = start("Mend the fence", RunScript.pausing());
		Page page = signedIn("/runs/" + id);
		assertThat(page.locator("#live")).hasText("Live");
		page.evaluate("dispatchEvent(new Event('pagehide'))");
		context().clearCookies();
		page.evaluate("dispatchEvent(new Event('pageshow'))");
		enterPassword(page);
		assertThat(page.locator("h1")).hasText("Mend the fence");
	}

	private Page signedIn(String path) {
		Page page = open(path);
		enterPassword(page);
		assertThat(page.locator(".who")).containsText("vera");
		return open(path);
	}

	private static void enterPassword(Page page) {
		page.locator("#username").fill("vera");
		page.locator("#password").fill("view-pw");
		page.keyboard().press("Enter");
	}

	@Test
	void hasNoBarriers() {
		Page page = open("/login");
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			Pictures.take(page, "login-" + scheme.name().toLowerCase(Locale.ROOT));
			assertThat(Axe.violations(page)).isEmpty();
		}
		page.setViewportSize(NARROW, 900);
		Pictures.take(page, "login-phone");
		assertThat(Axe.violations(page)).isEmpty();
	}

	private Page signIn(String name, List<String> roles) {
		COMPANY.enqueueCallback(new DefaultOAuth2TokenCallback("company", name, "JWT", List.of("dashboard"),
				Map.of("roles", roles), 3600));
		Page page = open("/");
		page.getByText("Sign in with Example Company").click();
		return page;
	}

}
