package com.codegen.spring.test.simulation.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Call;
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

	private void add(User user) {
		this.users.put(user.id(), user);
	}

	private User find(long id) {
		User user = this.users.get(id);
		if (user == null) {
			throw Rejection.notFound("No user has this id.");
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

	record View(long id, @Nullable String email, String githubUserId, String githubUsername, String avatarUrl,
			@Nullable String fullName, @Nullable String role, @Nullable Boolean isAdmin) {

		static View of(User user) {
			return new View(user.id(), user.email(), user.githubUserId(), user.githubUsername(),
					"https://avatars.githubusercontent.com/u/" + user.githubUserId(), user.fullName(), user.role(),
					user.isAdmin());
		}

	}

}
