package com.codegen.spring.boot.autoconfigure;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.retry.RetryCallback;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryListener;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.retry.backoff.NoBackOffPolicy;
import org.springframework.retry.backoff.StatelessBackOffPolicy;
import org.springframework.retry.policy.AlwaysRetryPolicy;
import org.springframework.retry.policy.NeverRetryPolicy;
import org.springframework.retry.policy.SimpleRetryPolicy;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryBeansTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server());

	@Test
	void repeatThreeTimesByDefault() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.run((context) -> {
			assertThatExceptionOfType(CodegenServerException.class).isThrownBy(() -> template(context).users().me());
			assertThat(server.server().requests()).hasSize(3);
		});
	}

	@Test
	void useThePolicyThatIsDefined() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withBean(RetryPolicy.class, NeverRetryPolicy::new).run((context) -> {
			assertThatExceptionOfType(CodegenServerException.class).isThrownBy(() -> template(context).users().me());
			assertThat(server.server().requests()).hasSize(1);
		});
	}

	@Test
	void areLeftAloneWhenItIsNotKnownWhichIsMeant() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withBean("kafka", RetryPolicy.class, NeverRetryPolicy::new)
			.withBean("rabbit", RetryPolicy.class, NeverRetryPolicy::new)
			.withBean("first", BackOffPolicy.class, NoBackOffPolicy::new)
			.withBean("second", BackOffPolicy.class, NoBackOffPolicy::new)
			.run((context) -> {
				assertThatExceptionOfType(CodegenServerException.class)
					.isThrownBy(() -> template(context).users().me());
				assertThat(server.server().requests()).hasSize(3);
			});
	}

	@Test
	void obeyAPolicyThatRepeatsMoreOftenThanOurs() {
		server.server().enqueue(Fault.status(404), Fault.status(404), Fault.status(404));
		this.runner.withBean(RetryPolicy.class, () -> new SimpleRetryPolicy(4)).run((context) -> {
			assertThat(template(context).users().me().id()).isPositive();
			assertThat(server.server().requests()).hasSize(4);
		});
	}

	@Test
	void neverRepeatACreationThatMayHaveBeenAppliedWhateverThePolicySays() {
		server.server().enqueue(Fault.reset());
		this.runner.withBean(RetryPolicy.class, AlwaysRetryPolicy::new).run((context) -> {
			assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"));
			assertThat(server.server().requests("POST", "/agent/run")).hasSize(1);
			assertThat(server.server().simulation().runCount()).isEqualTo(1);
		});
	}

	@Test
	void neverRepeatACreationAfterAServerErrorWhateverThePolicySays() {
		server.server().enqueue(Fault.status(503).applied());
		this.runner.withBean(RetryPolicy.class, AlwaysRetryPolicy::new).run((context) -> {
			assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"));
			assertThat(server.server().simulation().runCount()).isEqualTo(1);
		});
	}

	@Test
	void useTheBackOffPolicyThatIsDefined() {
		server.server().enqueue(Fault.status(503), Fault.status(503));
		CountingBackOffPolicy backOffPolicy = new CountingBackOffPolicy();
		this.runner.withBean(BackOffPolicy.class, () -> backOffPolicy).run((context) -> {
			template(context).users().me();
			assertThat(backOffPolicy.calls).hasValue(2);
		});
	}

	@Test
	void callTheListenersThatAreDefined() {
		server.server().enqueue(Fault.status(503));
		CountingListener first = new CountingListener();
		CountingListener second = new CountingListener();
		this.runner.withBean("first", RetryListener.class, () -> first)
			.withBean("second", RetryListener.class, () -> second)
			.run((context) -> {
				template(context).users().me();
				assertThat(first.errors).hasValue(1);
				assertThat(second.errors).hasValue(1);
			});
	}

	@Test
	void askTheTokenProviderThatIsDefinedBeforeEachAttempt() {
		server.server().enqueue(Fault.status(503));
		AtomicInteger number = new AtomicInteger();
		this.runner
			.withBean(CodegenTokenProvider.class,
					() -> () -> ApiToken.of((number.incrementAndGet() > 1) ? server.server().token() : "first-token"))
			.run((context) -> {
				template(context).users().me();
				assertThat(server.server().requests()).extracting((request) -> request.header("Authorization"))
					.containsExactly("Bearer first-token", "Bearer " + server.server().token());
			});
	}

	@Test
	void needNoTokenPropertyWithATokenProvider() {
		this.runner.withPropertyValues("codegen.token=")
			.withBean(CodegenTokenProvider.class, () -> () -> ApiToken.of(server.server().token()))
			.run((context) -> assertThat(template(context).users().me().id()).isPositive());
	}

	private static CodegenTemplate template(ApplicationContext context) {
		return context.getBean(CodegenTemplate.class);
	}

	private static final class CountingBackOffPolicy extends StatelessBackOffPolicy {

		private final AtomicInteger calls = new AtomicInteger();

		@Override
		protected void doBackOff() {
			this.calls.incrementAndGet();
		}

	}

	private static final class CountingListener implements RetryListener {

		private final AtomicInteger errors = new AtomicInteger();

		@Override
		public <T, E extends Throwable> void onError(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			this.errors.incrementAndGet();
		}

	}

}
