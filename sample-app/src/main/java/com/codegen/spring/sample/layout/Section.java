package com.codegen.spring.sample.layout;

import java.util.List;

/**
 * An entry of the navigation.
 *
 * @param title what the reader sees
 * @param path where it leads
 * @param current whether the page belongs to it
 */
public record Section(String title, String path, boolean current) {

	private static final List<Section> ALL = List.of(of("Overview", "/"), of("Runs", "/runs"), of("Agents", "/agents"),
			of("Repositories", "/repositories"), of("Integrations", "/integrations"), of("People", "/people"),
			of("Usage", "/usage"), of("System", "/system"));

	static List<Section> around(String path) {
		return ALL.stream().map((section) -> section.on(path)).toList();
	}

	private static Section of(String title, String path) {
		return new Section(title, path, false);
	}

	private Section on(String page) {
		boolean inside = page.equals(this.path) || (!"/".equals(this.path) && page.startsWith(this.path + "/"));
		return new Section(this.title, this.path, inside);
	}

}
