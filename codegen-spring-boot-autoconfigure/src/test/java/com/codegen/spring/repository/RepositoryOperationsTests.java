package com.codegen.spring.repository;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Covers(blocking = RepositoryOperations.class, reactive = ReactiveRepositoryOperations.class)
class RepositoryOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void listsRepositories(Style style) {
		assertThat(operations(style).list().total()).isEqualTo(4);
		assertThat(operations(style).list(new PageRequest(0, 1)).items())
			.containsExactly(new Repository(501, "payments-api", "acme/payments-api", "Checkout, invoices and refunds",
					"810501", this.server.organizationId(), "private", false, "COMPLETED", "Java"));
		assertThat(operations(style).all()).extracting(Repository::id).containsExactly(501L, 502L, 503L, 504L);
		assertThat(this.server.requests("GET", "/repos")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=0&limit=1", "skip=0&limit=100");
	}

	@ParameterizedTest
	@EnumSource
	void readsAndChangesCheckSuiteSettings(Style style) {
		assertThat(operations(style).checkSuiteSettings(501)).isEqualTo(new CheckSuiteSettings(3, List.of(), Map.of(),
				Map.of(), List.of(), List.of("build", "checkstyle", "codecov/patch", "integration-tests")));
		CheckSuiteSettingsUpdate update = CheckSuiteSettingsUpdate.none()
			.withCheckRetryCount(5)
			.withIgnoredChecks(List.of("codecov/patch"))
			.withCheckRetryCounts(Map.of("build", 2))
			.withCustomPrompts(Map.of("build", "Look twice"))
			.withHighPriorityApps(List.of("ci"));
		operations(style).updateCheckSuiteSettings(501, update);
		assertThat(this.server.requests("PUT", "/repos/check-suite-settings")).singleElement().satisfies((request) -> {
			assertThat(request.query()).isEqualTo("repo_id=501");
			assertThat(request.body()).isEqualTo("{\"check_retry_count\":5,\"ignored_checks\":[\"codecov/patch\"],"
					+ "\"check_retry_counts\":{\"build\":2},\"custom_prompts\":{\"build\":\"Look twice\"},"
					+ "\"high_priority_apps\":[\"ci\"]}");
		});
		assertThat(operations(style).checkSuiteSettings(501)).isEqualTo(
				new CheckSuiteSettings(5, List.of("codecov/patch"), Map.of("build", 2), Map.of("build", "Look twice"),
						List.of("ci"), List.of("build", "checkstyle", "codecov/patch", "integration-tests")));
		operations(style).updateCheckSuiteSettings(501, CheckSuiteSettingsUpdate.none());
		assertThat(operations(style).checkSuiteSettings(501).checkRetryCount()).isEqualTo(5);
	}

	@ParameterizedTest
	@EnumSource
	void generatesSetupCommands(Style style) {
		SetupCommandsRequest request = new SetupCommandsRequest(502, "Use pnpm", "tests");
		SetupCommands commands = operations(style).generateSetupCommands(request);
		assertThat(commands.agentRunId()).isEqualTo(this.server.simulation().runs().get(0).id());
		assertThat(commands.status()).isNotBlank();
		assertThat(commands.url()).startsWith("https://");
		operations(style).generateSetupCommands(SetupCommandsRequest.of(502));
		assertThat(this.server.requests("POST", "/setup-commands/generate")).extracting(RecordedRequest::body)
			.containsExactly("{\"repo_id\":502,\"prompt\":\"Use pnpm\",\"trigger_source\":\"tests\"}",
					"{\"repo_id\":502}");
		assertThat(request).hasToString("SetupCommandsRequest[repoId=502]");
	}

	@ParameterizedTest
	@EnumSource
	void failsForARepositoryThatIsNotThere(Style style) {
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).checkSuiteSettings(1))
			.withMessageContaining("No repository has this id")
			.satisfies((ex) -> assertThat(ex.isUnknownPath()).isFalse());
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).generateSetupCommands(SetupCommandsRequest.of(1)));
	}

	@Test
	void refusesTooManyRetries() {
		assertThatIllegalArgumentException().isThrownBy(() -> CheckSuiteSettingsUpdate.none().withCheckRetryCount(11));
		assertThatIllegalArgumentException().isThrownBy(() -> CheckSuiteSettingsUpdate.none().withCheckRetryCount(-1));
	}

	private RepositoryOperations operations(Style style) {
		return calls.of(style, this.template.repositories(), this.template.reactive().repositories());
	}

}
