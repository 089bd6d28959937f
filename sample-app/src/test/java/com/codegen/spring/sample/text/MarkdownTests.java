package com.codegen.spring.sample.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@Test
	void rendersTablesAndCode() {
		assertThat(Markdown.toHtml("|a|b|\n|-|-|\n|`x`|2|")).contains("<table>", "<td><code>x</code></td>");
	}

	@Test
	void showsHtmlAsText() {
		assertThat(Markdown.toHtml("Hi <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>"))
			.doesNotContain("<img", "<script")
			.contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;");
	}

	@Test
	void opensLinksToTheWebElsewhere() {
		assertThat(Markdown.toHtml("[docs](https://example.com/a?b=1&c=2)")).contains(
				"href=\"https://example.com/a?b=1&amp;c=2\"", "target=\"_blank\"",
				"rel=\"nofollow noopener noreferrer\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](data:text/html,x)",
			"[a](vbscript:x)", "[a](/runs/7/stop)", "[a]()", "[a](//evil.example)", "[a](file:///etc/passwd)" })
	void leavesTextOfOtherLinks(String link) {
		assertThat(Markdown.toHtml(link)).isEqualTo("<p>a</p>\n");
	}

	@Test
	void loadsNoImages() {
		assertThat(Markdown.toHtml("![a *b*](https://example.com/x.png)")).isEqualTo("<p>a <em>b</em></p>\n");
	}

	@Test
	void dropsTitles() {
		assertThat(Markdown.toHtml("[a](https://example.com \"t\")")).doesNotContain("title");
	}

	@Test
	void survivesDeepNesting() {
		assertThat(Markdown.toHtml(">".repeat(5000) + "a")).contains("a");
	}

}
