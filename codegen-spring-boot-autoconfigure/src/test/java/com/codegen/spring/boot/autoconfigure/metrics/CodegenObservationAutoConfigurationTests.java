package com.codegen.spring.boot.autoconfigure.metrics;

import java.time.Duration;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.observation.CodegenObservationConvention;
import com.codegen.spring.observation.CodegenOperationContext;
import com.codegen.spring.observation.DefaultCodegenObservationConvention;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class CodegenObservationAutoConfigurationTests {

	private static final String CALL = "codegen.client.requests";

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withBean(ObservationRegistry.class, () -> this.observations)
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, WebClientAutoConfiguration.class,
				WebClientObservationAutoConfiguration.class, CodegenObservationAutoConfiguration.class));

	@Test
	void makeOneObservationOfACallWithTwoAttempts() {
		server.server().enqueue(Fault.status(503));
		this.runner.run((context) -> context.getBean(CodegenTemplate.class).users().me());
		assertThat(server.server().requests()).hasSize(2);
		assertThat(this.observations).hasNumberOfObservationsWithNameEqualTo(CALL, 1)
			.hasNumberOfObservationsWithNameEqualTo("http.client.requests", 2)
			.hasObservationWithNameEqualTo(CALL)
			.that()
			.hasBeenStarted()
			.hasBeenStopped()
			.hasContextualNameEqualTo("codegen user.me")
			.hasLowCardinalityKeyValue("operation", "user.me")
			.hasLowCardinalityKeyValue("outcome", "SUCCESS")
			.hasLowCardinalityKeyValue("status", "200")
			.hasLowCardinalityKeyValue("error", "none")
			.hasHighCardinalityKeyValue("attempts", "2")
			.hasSubsetOfKeys("operation", "outcome", "status", "error", "attempts");
	}

	@Test
	void makeTheHttpRequestAChildOfTheCall() {
		this.runner.run((context) -> context.getBean(CodegenTemplate.class).users().me());
		assertThat(this.observations).hasObservationWithNameEqualTo("http.client.requests")
			.that()
			.hasParentObservationContextMatching((parent) -> parent instanceof CodegenOperationContext);
	}

	@Test
	void nameFailuresByKindAndOutcome() {
		server.server().enqueue(Fault.status(404));
		this.runner.run((context) -> assertThatException()
			.isThrownBy(() -> context.getBean(CodegenTemplate.class).agentRuns().get(42)));
		assertThat(this.observations).hasObservationWithNameEqualTo(CALL)
			.that()
			.hasError()
			.hasLowCardinalityKeyValue("operation", "agent-run.get")
			.hasLowCardinalityKeyValue("outcome", "REJECTED")
			.hasLowCardinalityKeyValue("status", "404")
			.hasLowCardinalityKeyValue("error", "CodegenNotFoundException");
	}

	@Test
	void nameCancelledCalls() {
		server.server().always((request) -> true, Fault.hang());
		this.runner.run((context) -> context.getBean(ReactiveCodegenTemplate.class)
			.users()
			.me()
			.timeout(Duration.ofMillis(300), Mono.empty())
			.block(Duration.ofSeconds(10)));
		assertThat(this.observations).hasObservationWithNameEqualTo(CALL)
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("outcome", "CANCELLED")
			.hasLowCardinalityKeyValue("status", "none");
	}

	@Test
	void useTheConventionThatIsDefined() {
		this.runner.withBean(CodegenObservationConvention.class, OwnConvention::new)
			.run((context) -> context.getBean(CodegenTemplate.class).users().me());
		assertThat(this.observations).doesNotHaveAnyRemainingCurrentObservation()
			.hasNumberOfObservationsWithNameEqualTo(CALL, 0)
			.hasObservationWithNameEqualTo("own.name")
			.that()
			.hasLowCardinalityKeyValue("own", "key")
			.doesNotHaveLowCardinalityKeyValueWithKey("operation");
	}

	@Test
	void areAbsentWithoutRegistry() {
		ClientContexts.of(server.server())
			.withConfiguration(AutoConfigurations.of(CodegenObservationAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("codegenObservationCustomizer"));
	}

	@Test
	void needNoMeterRegistry() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.run((context) -> context.getBean(CodegenTemplate.class).users().me());
		assertThat(this.observations).hasObservationWithNameEqualTo(CALL);
	}

	private static final class OwnConvention extends DefaultCodegenObservationConvention {

		@Override
		public String getName() {
			return "own.name";
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(CodegenOperationContext context) {
			return KeyValues.of("own", "key");
		}

	}

}
