package com.codegen.spring.sample.browser;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.RunScript;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class RunListTests extends BrowserTests {

	private static final String SKELETON = """
			getComputedStyle(document.querySelector('#results .tablewrap'), '::after').opacity""";

	private String name;

	@BeforeEach
	void startRuns() {
		for (int i = 1; i <= 22; i++) {
			start("Upgrade module " + i, RunScript.completing("Done.").withDuration(Duration.ZERO));
		}
		this.name = "Repair number " + System.nanoTime();
		start(this.name, RunScript.failing("It is broken.").withDuration(Duration.ZERO));
	}

	@Test
	void showsNewestFirst() {
		Page page = openListWith(this.name);
		assertThat(page.locator("tbody tr")).hasCount(20);
		assertThat(page.locator("tbody tr").first()).containsText(this.name);
		page.getByText("Older").click();
		assertThat(page).hasURL(Pattern.compile("page=2"));
	}

	@Test
	void searchesWithoutLoadingPageAgain() {
		Page page = openListWith(this.name);
		page.evaluate("window.stamp = 1");
		page.locator("#q").fill(this.name);
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page).hasURL(Pattern.compile("q=Repair"));
		assertThat(page.evaluate("window.stamp")).isEqualTo(1);
		page.reload();
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.locator("#q").fill("nothing of that name");
		assertThat(page.locator("#results")).containsText("No run matches these filters");
	}

	@Test
	void filtersByStatus() {
		Page page = openListWith(this.name);
		page.locator("nav.chips").getByText("Failed").click();
		assertThat(page.locator("tbody tr").first()).containsText(this.name);
		assertThat(page.locator("tbody tr .st").first()).hasText("Failed");
		assertThat(page.locator("tbody .st.ok")).hasCount(0);
		page.goBack();
		assertThat(page.locator("tbody tr")).hasCount(20);
	}

	@Test
	void searchesWithinStatus() {
		searchesWithinFailed(openListWith(this.name));
	}

	@Test
	void searchesWithinStatusWithoutScripts() {
		use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		searchesWithinFailed(openListWith(this.name));
	}

	private void searchesWithinFailed(Page page) {
		page.locator("nav.chips").getByText("Failed").click();
		assertThat(page).hasURL(Pattern.compile("status=failed"));
		page.locator("#q").fill("module");
		page.locator("#q").press("Enter");
		assertThat(page)
			.hasURL(Pattern.compile("^[^=]+(?=.*[?&]q=module)(?=.*[?&]status=failed)(?!.*status=.*status=)"));
		assertThat(page.locator("#results")).containsText("No run matches these filters");
	}

	@Test
	void showsThatItLoads() {
		Page page = openListWith(this.name);
		AtomicReference<Route> held = new AtomicReference<>();
		page.route((url) -> url.contains("q=Repair"), held::set);
		assertThat(page.evaluate(SKELETON)).isEqualTo("0");
		page.locator("#q").fill(this.name);
		page.waitForCondition(() -> held.get() != null);
		page.waitForCondition(() -> "1".equals(page.evaluate(SKELETON)));
		Pictures.take(page, "runs-loading");
		held.get().resume();
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.evaluate(SKELETON)).isEqualTo("0");
	}

	@Test
	void startsOneRunByDoubleClick() {
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Start once");
		page.getByText("Start run").dblclick();
		assertThat(page.locator("h1")).hasText("Start once");
		assertThat(server().requests("POST", "/agent/run")).hasSize(1);
	}

	@Test
	void showsNewRunByItself() {
		Page page = openListWith(this.name);
		assertThat(page.locator("#live")).containsText("Live");
		page.evaluate("window.stamp = 1");
		start("Write the manual", RunScript.completing("Done."));
		assertThat(page.locator("tbody tr").first()).containsText("Write the manual");
		assertThat(page.locator("tbody tr").first()).containsText("Complete");
		assertThat(page.evaluate("window.stamp")).isEqualTo(1);
	}

	@Test
	void listsAndFiltersWithoutScripts() {
		use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		Page page = openListWith(this.name);
		assertThat(page.locator("tbody tr")).hasCount(20);
		page.locator("#q").fill(this.name);
		page.locator("form[role=search] button").click();
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.locator("tbody tr a.title").click();
		assertThat(page.locator("h1")).hasText(this.name);
		assertThat(page.locator("main")).containsText("It is broken.");
		page.locator("#prompt").fill("Try again, please.");
		page.getByText("Send message").click();
		assertThat(page.locator(".notice")).isVisible();
	}

}
