package com.codegen.spring.retry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.springframework.retry.RetryCallback;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryListener;
import org.springframework.retry.TerminatedRetryException;
import org.springframework.retry.backoff.FixedBackOffPolicy;
import org.springframework.retry.backoff.NoBackOffPolicy;
import org.springframework.retry.policy.SimpleRetryPolicy;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RetryListenerTests {

	private final VirtualTime time = new VirtualTime();

	private final SimulationConnector connector = new SimulationConnector(
			CodegenSimulation.builder().clock(this.time).build(), this.time);

	@Test
	void callsRetryListeners() {
		List<String> heard = new ArrayList<>();
		this.connector.answer(new SimulatedResponse(503, Map.of(), "{}"));
		CodegenTemplate template = Clients.virtual(this.connector, this.time)
			.retry(new RetrySettings(new SimpleRetryPolicy(2), new NoBackOffPolicy(),
					List.of(new Recorder(heard, true))))
			.build();
		template.users().me();
		assertThat(heard).containsExactly("open user.me", "error 1", "success 1", "close null");
	}

	@Test
	void letsARetryListenerRefuseACall() {
		CodegenTemplate template = Clients.virtual(this.connector, this.time)
			.retry(new RetrySettings(new SimpleRetryPolicy(2), new NoBackOffPolicy(),
					List.of(new Recorder(new ArrayList<>(), false))))
			.build();
		CodegenException failure = catchThrowableOfType(CodegenException.class, () -> template.users().me());
		assertThat(failure).hasCauseInstanceOf(TerminatedRetryException.class);
		assertThat(failure.getErrorCode()).isEqualTo("unexpected");
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure.getAttempts()).isZero();
		assertThat(this.connector.arrivals()).isEmpty();
	}

	@Test
	void tellsTheEndOfACallThatIsRefusedOrCancelled() {
		List<String> heard = new ArrayList<>();
		RetrySettings refusing = new RetrySettings(new SimpleRetryPolicy(2), new NoBackOffPolicy(),
				List.of(new Recorder(heard, false)));
		CodegenTemplate template = Clients.virtual(this.connector, this.time).retry(refusing).build();
		assertThat(catchThrowable(() -> template.users().me())).isInstanceOf(CodegenException.class);
		assertThat(heard).hasSize(2).last().asString().startsWith("close ");
		heard.clear();
		RetrySettings waiting = new RetrySettings(new SimpleRetryPolicy(2), new FixedBackOffPolicy(),
				List.of(new Recorder(heard, true)));
		this.connector.answer(new SimulatedResponse(503, Map.of(), "{}"));
		Disposable call = Clients.virtual(this.connector, this.time)
			.retry(waiting)
			.buildReactive()
			.users()
			.me()
			.subscribe();
		call.dispose();
		call.dispose();
		assertThat(heard).containsExactly("open user.me", "error 1", "close null");
	}

	@Test
	void losesNeitherARunNorAFailureWhenAListenerThrows() {
		List<String> heard = new ArrayList<>();
		RetrySettings defaults = RetrySettings.defaults();
		CodegenTemplate template = Clients.virtual(this.connector, this.time)
			.retry(new RetrySettings(defaults.policy(), defaults.backOffPolicy(),
					List.of(new Broken(), new Recorder(heard, true))))
			.build();
		assertThat(template.agentRuns().create("Work").id()).isPositive();
		assertThat(heard).containsExactly("open agent-run.create", "success 0", "close null");
		this.connector.answer(new SimulatedResponse(500, Map.of(), "{}"));
		assertThat(
				catchThrowableOfType(CodegenOutcomeUnknownException.class, () -> template.agentRuns().create("Work")))
			.isNotNull();
		assertThat(heard).contains("error 1");
	}

	private static final class Broken implements RetryListener {

		@Override
		public <T, E extends Throwable> void onError(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			throw new IllegalStateException("A listener's fault");
		}

		@Override
		public <T, E extends Throwable> void onSuccess(RetryContext context, RetryCallback<T, E> callback, T result) {
			throw new IllegalStateException("A listener's fault");
		}

		@Override
		public <T, E extends Throwable> void close(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			throw new IllegalStateException("A listener's fault");
		}

	}

	/**
	 * Writes down what it hears.
	 *
	 * @param heard what it has heard
	 * @param open whether it lets calls pass
	 */
	private record Recorder(List<String> heard, boolean open) implements RetryListener {

		@Override
		public <T, E extends Throwable> boolean open(RetryContext context, RetryCallback<T, E> callback) {
			this.heard.add("open " + context.getAttribute(RetryContext.NAME));
			return this.open;
		}

		@Override
		public <T, E extends Throwable> void onError(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			this.heard.add("error " + context.getRetryCount());
		}

		@Override
		public <T, E extends Throwable> void onSuccess(RetryContext context, RetryCallback<T, E> callback, T result) {
			this.heard.add("success " + context.getRetryCount());
		}

		@Override
		public <T, E extends Throwable> void close(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			this.heard.add("close " + throwable);
		}

	}

}
