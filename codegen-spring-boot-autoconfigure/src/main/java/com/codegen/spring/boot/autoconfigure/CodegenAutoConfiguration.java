package com.codegen.spring.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.retry.RetryListener;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.retry.CodegenRetryPolicy;
import com.codegen.spring.retry.RetryAfterBackOffPolicy;
import com.codegen.spring.retry.RetrySettings;

/**
 * Auto-configuration of {@link CodegenTemplate} and {@link ReactiveCodegenTemplate}.
 */
@AutoConfiguration(after = WebClientAutoConfiguration.class)
@ConditionalOnClass(WebClient.class)
@ConditionalOnBooleanProperty(name = "codegen.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CodegenProperties.class)
public final class CodegenAutoConfiguration {

	/** Marks the beans of Spring Retry that are meant for the client. */
	private static final String RETRY_QUALIFIER = "codegen";

	@Bean
	@ConditionalOnMissingBean
	CodegenConnectionDetails codegenConnectionDetails(CodegenProperties properties) {
		return new PropertiesCodegenConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	CodegenTemplateBuilder codegenTemplateBuilder(CodegenConnectionDetails connectionDetails,
			ObjectProvider<CodegenTemplateCustomizer> customizers) {
		CodegenTemplateBuilder builder = CodegenTemplate.builder().baseUrl(connectionDetails.getBaseUrl());
		if (connectionDetails.getToken() != null) {
			builder = builder.token(connectionDetails.getToken());
		}
		if (connectionDetails.getOrganizationId() != null) {
			builder = builder.organizationId(connectionDetails.getOrganizationId());
		}
		for (CodegenTemplateCustomizer customizer : customizers.orderedStream().toList()) {
			builder = customizer.customize(builder);
		}
		return builder;
	}

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenPropertiesCustomizer(CodegenProperties properties) {
		return new PropertiesCodegenTemplateCustomizer(properties);
	}

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenHttpCustomizer(CodegenProperties properties,
			ConfigurableListableBeanFactory beanFactory, ObjectProvider<WebClientCustomizer> customizers,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder, ObjectProvider<HttpClientSettings> settings,
			ObjectProvider<SslBundles> sslBundles) {
		String bundle = properties.http().sslBundle();
		BootConnectorFactory connectorFactory = new BootConnectorFactory(connectorBuilder.getIfUnique(),
				settings.getIfUnique(HttpClientSettings::defaults),
				(bundle != null && !bundle.isBlank()) ? sslBundles.getObject().getBundle(bundle) : null);
		WebClientBuilders builders = new WebClientBuilders(beanFactory, customizers);
		return (builder) -> builder.webClientBuilder(builders.choose()).connectorFactory(connectorFactory);
	}

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenRetryCustomizer(CodegenProperties properties,
			@Qualifier(RETRY_QUALIFIER) ObjectProvider<RetryPolicy> policy,
			@Qualifier(RETRY_QUALIFIER) ObjectProvider<BackOffPolicy> backOffPolicy,
			@Qualifier(RETRY_QUALIFIER) ObjectProvider<RetryListener> listeners) {
		CodegenProperties.Retry retry = properties.retry();
		RetrySettings settings = new RetrySettings(
				policy.getIfAvailable(() -> new CodegenRetryPolicy(retry.maxAttempts(), retry.maxRetryAfter())),
				backOffPolicy.getIfAvailable(() -> new RetryAfterBackOffPolicy(retry.initialInterval(),
						retry.multiplier(), retry.maxInterval())),
				listeners.orderedStream().toList());
		return (builder) -> builder.retry(settings);
	}

	@Bean
	@Order(1)
	CodegenTemplateCustomizer codegenBeansCustomizer(ObjectProvider<CodegenTokenProvider> tokenProvider,
			ObjectProvider<CodegenRateLimiter> rateLimiter) {
		return (builder) -> {
			CodegenTokenProvider provider = tokenProvider.getIfAvailable();
			CodegenRateLimiter limiter = rateLimiter.getIfAvailable();
			CodegenTemplateBuilder withToken = (provider != null) ? builder.tokenProvider(provider) : builder;
			return (limiter != null) ? withToken.rateLimiter(limiter) : withToken;
		};
	}

	@Bean
	@ConditionalOnMissingBean
	AgentStore codegenAgentStore() {
		return AgentStore.inMemory();
	}

	@Bean
	@Order(0)
	CodegenTemplateCustomizer codegenAgentsCustomizer(CodegenProperties properties, AgentStore agentStore) {
		return new DeclaredAgents(properties.agents(), agentStore);
	}

	@Bean
	@Order(0)
	@ConditionalOnBooleanProperty(name = "codegen.watch.events-enabled", matchIfMissing = true)
	CodegenTemplateCustomizer codegenEventsCustomizer(ApplicationEventPublisher publisher) {
		RunEventPublisher events = new RunEventPublisher(publisher);
		return (builder) -> builder.watchListener(events);
	}

	@Bean
	@ConditionalOnMissingBean(ReactiveCodegenOperations.class)
	ReactiveCodegenTemplate reactiveCodegenTemplate(CodegenTemplateBuilder builder) {
		return builder.buildReactive();
	}

	@Bean
	@ConditionalOnBean(ReactiveCodegenTemplate.class)
	WaiterReleaser codegenWaiterReleaser(ApplicationContext applicationContext, ReactiveCodegenTemplate template) {
		return new WaiterReleaser(applicationContext, template);
	}

	@Bean
	@ConditionalOnMissingBean(CodegenOperations.class)
	CodegenTemplate codegenTemplate(ObjectProvider<ReactiveCodegenTemplate> reactive, CodegenTemplateBuilder builder) {
		return new CodegenTemplate(reactive.getIfAvailable(builder::buildReactive));
	}

}
