package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.boot.autoconfigure.endpoint.CodegenSanitizingAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.health.CodegenHealthContributorAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.metrics.CodegenMetricsAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.metrics.CodegenObservationAutoConfiguration;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.watch.WatcherClosedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

class CodegenAutoConfigurationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server());

	@Test
	void providesBothTemplates() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(CodegenTemplate.class).hasSingleBean(CodegenOperations.class);
			assertThat(context).hasSingleBean(ReactiveCodegenTemplate.class)
				.hasSingleBean(ReactiveCodegenOperations.class);
			assertThat(context.getBean(CodegenTemplate.class).reactive())
				.isSameAs(context.getBean(ReactiveCodegenTemplate.class));
			assertThat(context.getBean(CodegenTemplate.class).users().me().id()).isPositive();
		});
	}

	@Test
	void sendsTokenAndOrganizationOfTheProperties() {
		this.runner.run((context) -> {
			context.getBean(CodegenTemplate.class).agentRuns().list();
			assertThat(server.server().requests()).singleElement().satisfies((request) -> {
				assertThat(request.header("Authorization")).isEqualTo("Bearer " + CodegenServer.DEFAULT_TOKEN);
				assertThat(request.path())
					.isEqualTo("/v1/organizations/" + CodegenServer.DEFAULT_ORGANIZATION_ID + "/agent/runs");
			});
		});
	}

	@Test
	void acceptsBaseUrlWithoutVersion() {
		this.runner.withPropertyValues("codegen.base-url=" + server.server().url()).run((context) -> {
			context.getBean(CodegenTemplate.class).users().me();
			assertThat(server.server().requests("GET", "/users/me")).singleElement()
				.satisfies((request) -> assertThat(request.path()).isEqualTo("/v1/users/me"));
		});
	}

	@Test
	void backsOffWhenOperationsAreDefined() {
		CodegenOperations own = mock(CodegenOperations.class);
		this.runner.withBean(CodegenOperations.class, () -> own).run((context) -> {
			assertThat(context.getBean(CodegenOperations.class)).isSameAs(own);
			assertThat(context).doesNotHaveBean(CodegenTemplate.class).hasSingleBean(ReactiveCodegenTemplate.class);
		});
	}

	@Test
	void backsOffWhenReactiveOperationsAreDefined() {
		ReactiveCodegenOperations own = mock(ReactiveCodegenOperations.class);
		this.runner.withBean(ReactiveCodegenOperations.class, () -> own).run((context) -> {
			assertThat(context.getBean(ReactiveCodegenOperations.class)).isSameAs(own);
			assertThat(context).doesNotHaveBean(ReactiveCodegenTemplate.class).hasSingleBean(CodegenTemplate.class);
			assertThat(context.getBean(CodegenTemplate.class).users().me().id()).isPositive();
		});
	}

	@Test
	void buildsBothTemplatesWithTheBuilderThatIsDefined() {
		CodegenTemplateBuilder own = CodegenTemplate.builder()
			.token("of-the-builder")
			.organizationId(7)
			.baseUrl(server.server().baseUrl());
		this.runner.withBean(CodegenTemplateBuilder.class, () -> own).run((context) -> {
			assertThat(context.getBean(CodegenTemplateBuilder.class)).isSameAs(own);
			assertThat(context.getBean(CodegenTemplate.class).organizationId()).isEqualTo(7);
			assertThat(context.getBean(ReactiveCodegenTemplate.class).organizationId().block()).isEqualTo(7);
		});
	}

	@Test
	void prefersConnectionDetailsToProperties() {
		this.runner
			.withPropertyValues("codegen.base-url=https://nowhere.invalid", "codegen.token=other", "codegen.org-id=1")
			.withBean(CodegenConnectionDetails.class, () -> new ServerConnectionDetails(server.server()))
			.run((context) -> {
				CodegenTemplate template = context.getBean(CodegenTemplate.class);
				assertThat(template.organizationId()).isEqualTo(CodegenServer.DEFAULT_ORGANIZATION_ID);
				assertThat(template.users().me().id()).isPositive();
			});
	}

	@Test
	void needsNoPropertyWithConnectionDetails() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CodegenAutoConfiguration.class))
			.withBean(CodegenConnectionDetails.class, () -> new ServerConnectionDetails(server.server()))
			.run((context) -> assertThat(context).hasSingleBean(CodegenTemplate.class));
	}

	@Test
	void appliesCustomizersInOrderAfterTheProperties() {
		List<String> calls = new ArrayList<>();
		this.runner.withBean("second", CodegenTemplateCustomizer.class, () -> new Second(calls))
			.withBean("first", CodegenTemplateCustomizer.class, () -> new First(calls))
			.run((context) -> {
				assertThat(context.getBean(CodegenTemplate.class).organizationId()).isEqualTo(2);
				assertThat(calls).containsExactly("first", "second");
			});
	}

	@Test
	void leavesTheLastWordToCustomizersWithoutOrder() {
		this.runner
			.withBean(CodegenTemplateCustomizer.class, () -> (builder) -> builder.tokenProvider(() -> ApiToken.of("x")))
			.withBean(CodegenTokenProvider.class, () -> () -> ApiToken.of("of-the-bean"))
			.run((context) -> {
				server.server().always((request) -> true, Fault.status(404));
				assertThat(catchThrowable(() -> context.getBean(CodegenTemplate.class).users().me())).isNotNull();
				assertThat(server.server().requests()).singleElement()
					.satisfies((request) -> assertThat(request.header("Authorization")).isEqualTo("Bearer x"));
			});
	}

	@Test
	void isAbsentWhenDisabled() {
		this.runner.withPropertyValues("codegen.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(CodegenOperations.class)
				.doesNotHaveBean(ReactiveCodegenOperations.class)
				.doesNotHaveBean(CodegenProperties.class));
	}

	@Test
	void needsNoSettingWhenDisabled() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CodegenAutoConfiguration.class))
			.withPropertyValues("codegen.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void isAbsentWithoutWebClient() {
		this.runner.withClassLoader(new FilteredClassLoader(WebClient.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CodegenProperties.class));
	}

	@Test
	void worksWithoutMetricsHealthAndActuator() {
		this.runner.withUserConfiguration(Application.class)
			.withClassLoader(new FilteredClassLoader("io.micrometer.core", "org.springframework.boot.health",
					"org.springframework.boot.actuate", "org.springframework.boot.micrometer"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.doesNotHaveBean("codegenHealthContributor")
					.doesNotHaveBean("codegenTokenSanitizingFunction");
				assertThat(context.getBean(CodegenTemplate.class).users().me().id()).isPositive();
			});
	}

	@Test
	void isCompleteWithMetricsHealthAndActuator() {
		this.runner.withUserConfiguration(Application.class)
			.run((context) -> assertThat(context).hasBean("codegenHealthContributor")
				.hasBean("codegenTokenSanitizingFunction"));
	}

	@Test
	void worksWithoutMeterRegistryClass() {
		this.runner.withUserConfiguration(Application.class)
			.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(CodegenTemplate.class)
				.doesNotHaveBean("codegenMetricsCustomizer"));
	}

	@Test
	void letsGoOfThoseWhoWaitWhenTheContextCloses() {
		List<Mono<ReactiveTask>> waiting = new ArrayList<>();
		this.runner.run((context) -> {
			ReactiveTask task = context.getBean(ReactiveCodegenTemplate.class).runTask("Fix the build").block(TIMEOUT);
			Mono<ReactiveTask> end = task.await().cache();
			end.subscribe((ended) -> {
			}, (ex) -> {
			});
			waiting.add(end);
		});
		StepVerifier.create(waiting.get(0)).expectError(WatcherClosedException.class).verify(TIMEOUT);
	}

	private record ServerConnectionDetails(CodegenServer server) implements CodegenConnectionDetails {

		@Override
		public String getBaseUrl() {
			return this.server.baseUrl();
		}

		@Override
		public @Nullable ApiToken getToken() {
			return ApiToken.of(this.server.token());
		}

		@Override
		public @Nullable Long getOrganizationId() {
			return this.server.organizationId();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CodegenHealthContributorAutoConfiguration.class, CodegenMetricsAutoConfiguration.class,
			CodegenObservationAutoConfiguration.class, CodegenSanitizingAutoConfiguration.class })
	static class Application {

	}

	@Order(1)
	private record First(List<String> calls) implements CodegenTemplateCustomizer {

		@Override
		public CodegenTemplateBuilder customize(CodegenTemplateBuilder builder) {
			this.calls.add("first");
			return builder.organizationId(1);
		}

	}

	@Order(Ordered.LOWEST_PRECEDENCE)
	private record Second(List<String> calls) implements CodegenTemplateCustomizer {

		@Override
		public CodegenTemplateBuilder customize(CodegenTemplateBuilder builder) {
			this.calls.add("second");
			return builder.organizationId(2);
		}

	}

}
