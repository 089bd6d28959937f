package com.codegen.spring.boot.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
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
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryBeansTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private static final BeanDefinitionCustomizer MARKED = qualifier("codegen");

	private final ApplicationContextRunner runner = ClientContexts.of(server.server());

	@Test
	void repeatThreeTimesByDefault() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.run((context) -> fail(context, 3));
	}

	@Test
	void useThePolicyThatIsMarked() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withBean(RetryPolicy.class, NeverRetryPolicy::new, MARKED).run((context) -> fail(context, 1));
	}

	@Test
	void areLeftAloneWhenTheyAreMeantForSomethingElse() {
		server.server().always((request) -> true, Fault.status(503));
		CountingBackOffPolicy backOffPolicy = new CountingBackOffPolicy();
		CountingListener listener = new CountingListener();
		this.runner.withBean(RetryPolicy.class, NeverRetryPolicy::new)
			.withBean(BackOffPolicy.class, () -> backOffPolicy)
			.withBean(RetryListener.class, () -> listener)
			.run((context) -> {
				fail(context, 3);
				assertThat(backOffPolicy.calls).hasValue(0);
				assertThat(listener.errors).hasValue(0);
			});
	}

	@Test
	void areLeftAloneWhenTheyAreThePrimaryOnesOfSomethingElse() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withBean(RetryPolicy.class, NeverRetryPolicy::new, (definition) -> definition.setPrimary(true))
			.run((context) -> fail(context, 3));
	}

	@Test
	void areLeftAloneWhenSeveralAreMeantForSomethingElse() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withBean("kafka", RetryPolicy.class, NeverRetryPolicy::new, qualifier("kafka"))
			.withBean("rabbit", RetryPolicy.class, NeverRetryPolicy::new)
			.withBean("first", BackOffPolicy.class, NoBackOffPolicy::new)
			.withBean("second", BackOffPolicy.class, NoBackOffPolicy::new)
			.run((context) -> fail(context, 3));
	}

	@Test
	void useTheMarkedOnesBesideThoseOfSomethingElse() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withUserConfiguration(ForJms.class, ForCodegen.class).run((context) -> {
			fail(context, 2);
			assertThat(context.getBean(ForCodegen.class).backOffPolicy.calls).hasValue(1);
			assertThat(context.getBean(ForCodegen.class).told).containsExactly("first", "second", "first", "second");
			assertThat(context.getBean(ForJms.class).listener.errors).hasValue(0);
		});
	}

	@Test
	void stopTheStartWhenTwoPoliciesAreMarked() {
		this.runner.withBean("one", RetryPolicy.class, NeverRetryPolicy::new, MARKED)
			.withBean("other", RetryPolicy.class, NeverRetryPolicy::new, MARKED)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NoUniqueBeanDefinitionException.class)
				.hasMessageContaining("one,other"));
	}

	@Test
	void giveWayToTheBuilderOfACustomizer() {
		server.server().always((request) -> true, Fault.status(503));
		RetrySettings settings = new RetrySettings(new SimpleRetryPolicy(2), new NoBackOffPolicy(), List.of());
		this.runner.withBean(RetryPolicy.class, NeverRetryPolicy::new, MARKED)
			.withBean(CodegenTemplateCustomizer.class, () -> (builder) -> builder.retry(settings))
			.run((context) -> fail(context, 2));
	}

	@Test
	void obeyAPolicyThatRepeatsMoreOftenThanOurs() {
		server.server().enqueue(Fault.status(404), Fault.status(404), Fault.status(404));
		this.runner.withBean(RetryPolicy.class, () -> new SimpleRetryPolicy(4), MARKED).run((context) -> {
			assertThat(template(context).users().me().id()).isPositive();
			assertThat(server.server().requests()).hasSize(4);
		});
	}

	@Test
	void neverRepeatACreationThatMayHaveBeenAppliedWhateverThePolicySays() {
		server.server().enqueue(Fault.reset());
		this.runner.withBean(RetryPolicy.class, AlwaysRetryPolicy::new, MARKED).run((context) -> {
			assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"));
			assertThat(server.server().requests("POST", "/agent/run")).hasSize(1);
			assertThat(server.server().simulation().runCount()).isEqualTo(1);
		});
	}

	@Test
	void neverRepeatACreationAfterAServerErrorWhateverThePolicySays() {
		server.server().enqueue(Fault.status(503).applied());
		this.runner.withBean(RetryPolicy.class, AlwaysRetryPolicy::new, MARKED).run((context) -> {
			assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"));
			assertThat(server.server().simulation().runCount()).isEqualTo(1);
		});
	}

	@Test
	void useTheBackOffPolicyThatIsMarked() {
		server.server().enqueue(Fault.status(503), Fault.status(503));
		CountingBackOffPolicy backOffPolicy = new CountingBackOffPolicy();
		this.runner.withBean(BackOffPolicy.class, () -> backOffPolicy, MARKED).run((context) -> {
			template(context).users().me();
			assertThat(backOffPolicy.calls).hasValue(2);
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

	private static void fail(ApplicationContext context, int requests) {
		assertThatExceptionOfType(CodegenServerException.class).isThrownBy(() -> template(context).users().me());
		assertThat(server.server().requests()).hasSize(requests);
	}

	private static BeanDefinitionCustomizer qualifier(String value) {
		return (definition) -> ((AbstractBeanDefinition) definition)
			.addQualifier(new AutowireCandidateQualifier(Qualifier.class, value));
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

	@Configuration(proxyBeanMethods = false)
	static class ForJms {

		private final CountingListener listener = new CountingListener();

		@Bean
		RetryPolicy jmsRetryPolicy() {
			return new NeverRetryPolicy();
		}

		@Bean
		BackOffPolicy jmsBackOffPolicy() {
			return new NoBackOffPolicy();
		}

		@Bean
		RetryListener jmsRetryListener() {
			return this.listener;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ForCodegen {

		private final CountingBackOffPolicy backOffPolicy = new CountingBackOffPolicy();

		private final List<String> told = new CopyOnWriteArrayList<>();

		@Bean
		@Qualifier("codegen")
		RetryPolicy codegenRetryPolicy() {
			return new SimpleRetryPolicy(2);
		}

		@Bean
		@Qualifier("codegen")
		BackOffPolicy codegenBackOffPolicy() {
			return this.backOffPolicy;
		}

		@Bean
		@Order(2)
		@Qualifier("codegen")
		RetryListener laterListener() {
			return new NamedListener("second", this.told);
		}

		@Bean
		@Order(1)
		@Qualifier("codegen")
		RetryListener earlierListener() {
			return new NamedListener("first", this.told);
		}

	}

	private record NamedListener(String name, List<String> told) implements RetryListener {

		@Override
		public <T, E extends Throwable> void onError(RetryContext context, RetryCallback<T, E> callback,
				Throwable throwable) {
			this.told.add(this.name);
		}

	}

}
