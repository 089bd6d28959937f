package com.codegen.spring.observation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A convention that throws, for example because it looks for something that is only there
 * on the caller's thread.
 */
class BrokenConventionTests {

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time,
			() -> Duration.ofSeconds(1));

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void doesNotLoseARun(int calls) {
		CompletableFuture<AgentRun> run = template(calls).agentRuns().create("Work").toFuture();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(run).isCompletedWithValueMatching((created) -> created.id() == this.simulation.runs().get(0).id());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void doesNotHideAFailure(int calls) {
		CompletableFuture<AgentRun> run = template(calls).agentRuns().get(999).toFuture();
		this.time.advance(Duration.ofSeconds(2));
		assertThat(run.handle((value, ex) -> ex))
			.isCompletedWithValueMatching(CodegenNotFoundException.class::isInstance);
	}

	private ReactiveCodegenTemplate template(int calls) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new BrokenHandler());
		return Clients.virtual(this.connector, this.time)
			.observation(registry, new BrokenConvention(calls))
			.buildReactive();
	}

	private static final class BrokenConvention extends DefaultCodegenObservationConvention {

		private int calls;

		BrokenConvention(int calls) {
			this.calls = calls;
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(CodegenOperationContext context) {
			if (this.calls-- > 0) {
				return KeyValues.empty();
			}
			throw new NullPointerException("value");
		}

	}

	private static final class BrokenHandler implements ObservationHandler<Observation.Context> {

		@Override
		public void onError(Observation.Context context) {
			throw new IllegalStateException("A handler's fault");
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof CodegenOperationContext;
		}

	}

}
