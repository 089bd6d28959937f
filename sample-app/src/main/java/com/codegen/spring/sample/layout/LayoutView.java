package com.codegen.spring.sample.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code layout.html} shows around a page.
 *
 * @param path the path of the page
 * @param address the path with its query, to come back to
 * @param sections the navigation
 * @param theme the look
 * @param simulated whether Codegen is simulated
 * @param organizations the organizations to choose from
 * @param organizationId the chosen organization, {@code null} when it could not be found
 * out
 * @param userName who is signed in, {@code null} without login
 * @param mayOperate whether the reader may start and change runs
 */
public record LayoutView(String path, String address, List<Section> sections, Theme theme, boolean simulated,
		List<Choice> organizations, @Nullable Long organizationId, @Nullable String userName, boolean mayOperate) {

	/**
	 * An organization.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Choice(long id, String name) {

	}

}
