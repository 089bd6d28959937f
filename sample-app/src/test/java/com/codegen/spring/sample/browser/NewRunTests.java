package com.codegen.spring.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class NewRunTests extends BrowserTests {

	private static final int LARGEST = 5 * 1024 * 1024;

	@Test
	void namesFileThatIsTooLargeBeforeAnythingIsSent() {
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Draw it again");
		page.locator("#images")
			.setInputFiles(new FilePayload[] { picture("small.png", LARGEST), picture("large.png", LARGEST + 1) });
		assertThat(page.locator("#images").evaluate("(input) => input.validationMessage"))
			.isEqualTo("large.png is larger than 5 MB.");
		page.getByText("Start run").click();
		assertThat(page.locator("details.more")).hasAttribute("open", "");
		assertThat(page.locator("#prompt")).hasValue("Draw it again");
		assertThat(server().requests("POST", "/agent/run")).isEmpty();
		page.locator("#images").setInputFiles(picture("small.png", LARGEST));
		page.getByText("Start run").click();
		assertThat(page.locator("h1")).hasText("Draw it again");
	}

	@Test
	void hasWordsForFileThatIsTooLargeWithoutScripts() {
		use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		incidents().expect("413");
		Page page = open("/runs/new");
		page.locator("#prompt").fill("Draw it again");
		page.locator("#images").setInputFiles(picture("large.png", 4 * LARGEST));
		page.getByText("Start run").click();
		assertThat(page.locator("main")).containsText("Images may have 5 MB each.");
	}

	private static FilePayload picture(String name, int bytes) {
		return new FilePayload(name, "image/png", new byte[bytes]);
	}

}
