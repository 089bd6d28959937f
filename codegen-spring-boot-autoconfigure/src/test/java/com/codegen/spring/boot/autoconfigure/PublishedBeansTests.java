package com.codegen.spring.boot.autoconfigure;

import java.time.Clock;
import java.util.Arrays;
import java.util.EventListener;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.ObjectMapper;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.retry.RetryListener;
import org.springframework.retry.RetryOperations;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.boot.autoconfigure.endpoint.CodegenSanitizingAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.health.CodegenHealthContributorAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.metrics.CodegenMetricsAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.metrics.CodegenObservationAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.metrics.CodegenWatchMetricsAutoConfiguration;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedBeansTests {

	/** What our beans may be besides types of our own. */
	private static final Set<Class<?>> CONTRACTS = Set.of(AutoCloseable.class, ConnectionDetails.class,
			ReactiveHealthContributor.class, SanitizingFunction.class, ApplicationListener.class, EventListener.class,
			MeterBinder.class);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner boot = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
					WebClientAutoConfiguration.class, ObservationAutoConfiguration.class,
					MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class));

	private final ApplicationContextRunner both = ClientContexts.of(server.server())
		.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, CodegenHealthContributorAutoConfiguration.class,
				CodegenMetricsAutoConfiguration.class, CodegenObservationAutoConfiguration.class,
				CodegenWatchMetricsAutoConfiguration.class, CodegenSanitizingAutoConfiguration.class));

	@Test
	void areOfOurOwnTypesOnly() {
		Set<String> known = new TreeSet<>();
		this.boot.run((context) -> known.addAll(Arrays.asList(context.getBeanDefinitionNames())));
		this.both.run((context) -> {
			Set<String> ours = new TreeSet<>(Arrays.asList(context.getBeanDefinitionNames()));
			ours.removeAll(known);
			assertThat(ours).contains("codegenTemplate", "codegenHealthContributor");
			assertThat(ours).allSatisfy((name) -> assertThat(foreignTypes(context.getType(name))).isEmpty());
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { WebClient.class, WebClient.Builder.class, ClientHttpConnector.class, HttpClient.class,
			ConnectionProvider.class, ObjectMapper.class, MeterRegistry.class, ObservationRegistry.class,
			RetryOperations.class, RetryPolicy.class, BackOffPolicy.class, RetryListener.class, Scheduler.class,
			Executor.class, Clock.class })
	void areNotOfAGeneralType(Class<?> type) {
		Set<String> known = new TreeSet<>();
		this.boot.run((context) -> known.addAll(names(context, type)));
		this.both.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(names(context, type)).isEqualTo(known);
		});
	}

	private static Set<String> names(ApplicationContext context, Class<?> type) {
		return new TreeSet<>(Arrays.asList(context.getBeanNamesForType(type)));
	}

	/**
	 * The types by which somebody could have the bean injected, without those that are
	 * ours or meant for contributions.
	 */
	private static Set<Class<?>> foreignTypes(Class<?> type) {
		Set<Class<?>> types = new LinkedHashSet<>(ClassUtils.getAllInterfacesForClassAsSet(type));
		for (Class<?> current = type; current != Object.class
				&& current != Record.class; current = current.getSuperclass()) {
			types.add(current);
		}
		return types.stream()
			.filter((candidate) -> !candidate.getName().startsWith("com.codegen.spring."))
			.filter((candidate) -> CONTRACTS.stream().noneMatch(candidate::isAssignableFrom))
			.filter((candidate) -> !candidate.getPackageName().startsWith("org.springframework.boot.health"))
			.collect(Collectors.toSet());
	}

}
