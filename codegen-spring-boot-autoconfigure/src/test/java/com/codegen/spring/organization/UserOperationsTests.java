package com.codegen.spring.organization;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Covers(blocking = UserOperations.class, reactive = ReactiveUserOperations.class)
class UserOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void readsUsers(Style style) {
		User ada = new User(1001, "ada@acme.example", "583231", "ada", "https://avatars.githubusercontent.com/u/583231",
				"Ada Byron", "ADMIN", true);
		assertThat(operations(style).me()).isEqualTo(ada);
		assertThat(operations(style).get(1001)).isEqualTo(ada);
		assertThat(operations(style).get(1004).email()).isNull();
		assertThat(operations(style).list().items()).hasSize(4).contains(ada);
		assertThat(operations(style).list(new PageRequest(1, 2)).items()).extracting(User::id)
			.containsExactly(1002L, 1003L);
		assertThat(operations(style).all()).hasSize(4);
		assertThat(this.server.requests("GET", "/users")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=1&limit=2", "skip=0&limit=100");
		assertThat(this.server.requests("GET", "/organizations/" + this.server.organizationId() + "/users/1001"))
			.hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void changesAUser(Style style) {
		User changed = operations(style).update(1002, new UserUpdate("Grace H.", "ADMIN", List.of("runs:read")));
		assertThat(changed.fullName()).isEqualTo("Grace H.");
		assertThat(changed.role()).isEqualTo("ADMIN");
		assertThat(operations(style).update(1002, new UserUpdate(null, null, null))).isEqualTo(changed);
		assertThat(this.server.requests("PUT", "/v1/users/1002")).extracting(RecordedRequest::body)
			.containsExactly("{\"name\":\"Grace H.\",\"role\":\"ADMIN\",\"permissions\":[\"runs:read\"]}", "{}");
	}

	@ParameterizedTest
	@EnumSource
	void failsForAUserThatIsNotThere(Style style) {
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> operations(style).get(1));
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).update(1, new UserUpdate("Nobody", null, null)))
			.withMessageContaining("User not found");
	}

	@ParameterizedTest
	@EnumSource
	void saysThatTheDeploymentDoesNotOfferAnUpdate(Style style) {
		this.server.enqueue(Fault.status(404).body("{\"detail\":\"Not Found\"}"),
				Fault.status(405).body("{\"detail\":\"Method Not Allowed\"}"));
		for (int status : List.of(404, 405)) {
			assertThatExceptionOfType(EndpointNotAvailableException.class)
				.isThrownBy(() -> operations(style).update(1002, new UserUpdate("Name", null, null)))
				.withMessage("user.update: this deployment does not offer the operation, which the public API does not"
						+ " list (HTTP " + status + ")")
				.satisfies((ex) -> {
					assertThat(ex.getErrorCode()).isEqualTo("not_available");
					assertThat(ex.getStatusCode()).isEqualTo(status);
					assertThat(ex.getAttempts()).isEqualTo(1);
					assertThat(ex.isRetryable()).isFalse();
				});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"message\":\"Not Found\"}", "{\"detail\":\"User not found\"}", "", "gone",
			"{\"detail\":\"Not Found\",\"id\":1}" })
	void takesAnyOther404ForAMissingUser(String body) {
		this.server.enqueue(Fault.status(404).body(body));
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> this.template.users().update(1002, new UserUpdate("Name", null, null)));
	}

	private UserOperations operations(Style style) {
		return calls.of(style, this.template.users(), this.template.reactive().users());
	}

}
