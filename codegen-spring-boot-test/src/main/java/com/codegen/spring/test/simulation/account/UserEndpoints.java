package com.codegen.spring.test.simulation.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.NamedPage;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Slice;

/**
 * The people of every organization; the token belongs to the first of them.
 */
public final class UserEndpoints {

	/**
	 * The id of the user that every token belongs to.
	 */
	public static final long ME = 1001;

	private final Map<Long, User> users = new LinkedHashMap<>();

	public UserEndpoints() {
		add(new User(ME, "ada@acme.example", "583231", "ada", "Ada Byron", "ADMIN", true));
		add(new User(1002, "grace@acme.example", "583232", "grace", "Grace Murray", "MEMBER", false));
		add(new User(1003, "alan@acme.example", "583233", "alan", "Alan Mathison", "MEMBER", false));
		add(new User(1004, null, "583234", "acme-bot", null, null, null));
	}

	/**
	 * Show the user of the token.
	 * @param call the input
	 * @return the user
	 */
	public Object me(Call call) {
		call.verify();
		return View.of(find(ME));
	}

	/**
	 * List the users.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		call.organization();
		Slice slice = call.slice();
		call.verify();
		return Page.of(this.users.values().stream().map(View::of).toList(), slice);
	}

	/**
	 * Show a user.
	 * @param call the input
	 * @return the user
	 */
	public Object get(Call call) {
		call.organization();
		long id = call.pathId("user_id");
		call.verify();
		return View.of(find(id));
	}

	/**
	 * Change a user.
	 * @param call the input
	 * @return the changed user
	 */
	public Object update(Call call) {
		long id = call.pathId("user_id");
		String name = call.body().optionalText("name");
		String role = call.body().optionalText("role");
		call.body().optionalTexts("permissions");
		call.verify();
		User changed = find(id).with(name, role);
		add(changed);
		return View.of(changed);
	}

	/**
	 * Show a user as the first Python client reads it: the one in the path, or the user
	 * of the token.
	 * @param call the input
	 * @return the user
	 */
	public Object legacyGet(Call call) {
		long id = call.hasPath("user_id") ? call.pathId("user_id") : ME;
		call.verify();
		return LegacyView.of(find(id));
	}

	/**
	 * List the users as the first Python client reads them.
	 * @param name the name of the items
	 * @param call the input
	 * @return a page
	 */
	public Object legacyList(String name, Call call) {
		call.organization();
		Slice slice = call.offsetSlice();
		call.verify();
		return NamedPage.of(name, this.users.values().stream().map(LegacyView::of).toList(), slice);
	}

	/**
	 * Change a user, and show it as the first Python client reads it.
	 * @param call the input
	 * @return the changed user
	 */
	public Object legacyUpdate(Call call) {
		update(call);
		return legacyGet(call);
	}

	private void add(User user) {
		this.users.put(user.id(), user);
	}

	private User find(long id) {
		User user = this.users.get(id);
		if (user == null) {
			throw Rejection.notFound("User not found.");
		}
		return user;
	}

	record User(long id, @Nullable String email, String githubUserId, String githubUsername, @Nullable String fullName,
			@Nullable String role, @Nullable Boolean isAdmin) {

		User with(@Nullable String name, @Nullable String newRole) {
			Boolean admin = (newRole != null) ? (Boolean) List.of("ADMIN", "OWNER").contains(newRole) : this.isAdmin;
			return new User(this.id, this.email, this.githubUserId, this.githubUsername,
					(name != null) ? name : this.fullName, (newRole != null) ? newRole : this.role, admin);
		}

	}

	record LegacyView(@JsonUnwrapped View user, @Nullable String name, String username, List<String> permissions,
			String createdAt, String updatedAt) {

		private static final String CREATED_AT = "2025-01-15T09:00:00Z";

		static LegacyView of(User user) {
			List<String> permissions = Boolean.TRUE.equals(user.isAdmin()) ? List.of("read", "write", "admin")
					: List.of("read", "write");
			return new LegacyView(View.of(user), user.fullName(), user.githubUsername(), permissions, CREATED_AT,
					CREATED_AT);
		}

	}

	record View(long id, @Nullable String email, String githubUserId, String githubUsername, String avatarUrl,
			@Nullable String fullName, @Nullable String role, @Nullable Boolean isAdmin) {

		static View of(User user) {
			return new View(user.id(), user.email(), user.githubUserId(), user.githubUsername(),
					"https://avatars.githubusercontent.com/u/" + user.githubUserId(), user.fullName(), user.role(),
					user.isAdmin());
		}

	}

}
