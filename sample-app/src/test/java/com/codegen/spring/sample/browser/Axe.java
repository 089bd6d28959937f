package com.codegen.spring.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

import org.springframework.core.io.ClassPathResource;

/**
 * Looks for barriers with axe-core: WCAG 2.2, levels A and AA.
 */
final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			async () => {
			  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
			  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
			  return violations.map((found) => found.id + ': '
			    + found.nodes.slice(0, 3).map((node) => node.html + ' ' + node.any.map((a) => a.message)).join(' | '));
			}""";

	private Axe() {
	}

	@SuppressWarnings("unchecked")
	static List<String> violations(Page page) {
		if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(RUN);
	}

	private static String script() {
		try {
			return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
