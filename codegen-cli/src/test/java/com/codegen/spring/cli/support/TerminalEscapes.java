package com.codegen.spring.cli.support;

import java.util.ArrayList;
import java.util.List;

/**
 * Fifty texts that would drive a terminal, or turn its text around.
 */
public final class TerminalEscapes {

	private static final String ESC = "\u001b";

	private static final String BEL = "\u0007";

	private TerminalEscapes() {
	}

	public static List<String> all() {
		List<String> all = new ArrayList<>();
		for (String control : List.of("[2J", "[H", "[31m", "[?1049h", "[?25l", "[6n", "[c", "[5i", "[?1000h", "[1;1r",
				"[20t", "[8;1;1t", "[3J", "[K", "[s", "[?2004l", "[!p", "c", "7", "8", "D", "M", "=", "(0", "#8",
				"N")) {
			all.add(ESC + control);
		}
		for (String command : List.of("0;title", "2;title", "52;c;cm0gLXJm", "8;;https://evil.example", "4;1;rgb:0/0/0",
				"10;?", "9;notification", "777;notify;a;b", "1337;File=:AAAA", "133;A", "7;file:///etc")) {
			all.add(ESC + "]" + command + BEL);
		}
		all.addAll(List.of(ESC + "]0;title" + ESC + "\\", ESC + "P+q544e" + ESC + "\\", ESC + "_apc" + ESC + "\\",
				"\u009b31m", "\u009d0;title\u009c", "\u0090q\u009c", "\u0085", "a\rb", "\b\b\b", BEL, "\u0005",
				"\u000e", "\u007f", "\u202eabc", "\u2066abc"));
		return all;
	}

}
