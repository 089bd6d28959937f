package com.codegen.spring.sample.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;

/**
 * What must not happen on any page: errors, dialogs, requests to other hosts, and
 * anything the content security policy refuses.
 */
final class Incidents {

	private static final String REPORT_VIOLATIONS = "addEventListener('securitypolicyviolation', (event) => "
			+ "console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))";

	private final String address;

	private final List<String> all = new ArrayList<>();

	private final List<String> expected = new ArrayList<>();

	Incidents(String address) {
		this.address = address;
	}

	void watch(BrowserContext context) {
		context.addInitScript(REPORT_VIOLATIONS);
		context.onPage(this::watch);
	}

	private void watch(Page page) {
		page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) || "warning".equals(message.type())) {
				this.all.add("console: " + message.text());
			}
		});
		page.onPageError((error) -> this.all.add("error: " + error));
		page.onDialog(this::dialog);
		page.onRequest((request) -> {
			if (!request.url().startsWith(this.address) && !request.url().startsWith("data:")) {
				this.all.add("request: " + request.url());
			}
		});
	}

	private void dialog(Dialog dialog) {
		this.all.add("dialog: " + dialog.message());
		dialog.dismiss();
	}

	/**
	 * Let something happen that is part of the test.
	 * @param part a part of its text
	 */
	void expect(String part) {
		this.expected.add(part);
	}

	List<String> unexpected() {
		return this.all.stream().filter((incident) -> this.expected.stream().noneMatch(incident::contains)).toList();
	}

}
