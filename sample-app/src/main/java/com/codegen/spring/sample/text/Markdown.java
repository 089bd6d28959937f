package com.codegen.spring.sample.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown of agents as HTML that cannot do anything: HTML in it is shown as text, only
 * links to the web are links, and images are not loaded.
 */
public final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(32).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory((context) -> Markdown::attributes)
		.build();

	private Markdown() {
	}

	/**
	 * Render a text.
	 * @param text the text in Markdown
	 * @return the HTML, to be put into a page unescaped
	 */
	public static String toHtml(String text) {
		Node document = PARSER.parse(AgentText.plain(text));
		document.accept(new Unwrapper());
		return RENDERER.render(document);
	}

	private static void attributes(Node node, String tag, Map<String, String> attributes) {
		attributes.remove("title");
		if (node instanceof Link) {
			attributes.put("target", "_blank");
			attributes.put("rel", "nofollow noopener noreferrer");
		}
	}

	/**
	 * Leaves of a link that leads elsewhere, and of an image, only the text.
	 */
	private static final class Unwrapper extends AbstractVisitor {

		@Override
		public void visit(Link link) {
			visitChildren(link);
			if (!isWeb(link.getDestination())) {
				unwrap(link);
			}
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			unwrap(image);
		}

		private static boolean isWeb(String destination) {
			String lower = destination.toLowerCase(Locale.ROOT);
			return lower.startsWith("https://") || lower.startsWith("http://");
		}

		private static void unwrap(Node node) {
			Node child = node.getFirstChild();
			while (child != null) {
				Node next = child.getNext();
				node.insertBefore(child);
				child = next;
			}
			node.unlink();
		}

	}

}
