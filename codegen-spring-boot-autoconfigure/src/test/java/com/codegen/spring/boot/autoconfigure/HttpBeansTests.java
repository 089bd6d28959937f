package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpBeansTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class));

	@Test
	void applyWebClientCustomizersWhoseFiltersCannotSeeTheToken() {
		List<ClientRequest> seen = new CopyOnWriteArrayList<>();
		this.runner.withBean(WebClientCustomizer.class,
				() -> (builder) -> builder.defaultHeader("X-Team", "payments").filter((request, next) -> {
					seen.add(request);
					return next.exchange(request);
				}))
			.run((context) -> {
				template(context).users().me();
				assertThat(seen).singleElement().satisfies((request) -> {
					assertThat(request.headers().containsHeader(HttpHeaders.AUTHORIZATION)).isFalse();
					assertThat(request.headers().toString() + request.attributes() + request.cookies())
						.doesNotContain(server.server().token());
				});
				assertThat(server.server().requests()).singleElement().satisfies((request) -> {
					assertThat(request.header("X-Team")).isEqualTo("payments");
					assertThat(request.header("Authorization")).isEqualTo("Bearer " + server.server().token());
				});
			});
	}

	@Test
	void sendNoPaidRequestAgainEvenIfAFilterDoes() {
		server.server().enqueue(Fault.reset());
		this.runner
			.withBean(WebClientCustomizer.class,
					() -> (builder) -> builder.filter((request, next) -> next.exchange(request).retry(2)))
			.run((context) -> {
				assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
					.isThrownBy(() -> template(context).runTask("Fix the build"))
					.withStackTraceContaining("a filter of the WebClient");
				assertThat(server.server().requests("POST", "/agent/run")).hasSize(1);
			});
	}

	@Test
	void applyConnectorCustomizersOfTheApplication() {
		this.runner.withUserConfiguration(ConnectorCustomization.class).run((context) -> {
			template(context).users().me();
			assertThat(server.server().requests()).singleElement()
				.satisfies((request) -> assertThat(request.header("X-Connector")).isEqualTo("customized"));
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void doNotFollowRedirectsEvenIfTheApplicationDoes(int status) {
		try (CodegenServer other = CodegenServer.start()) {
			server.server().always((request) -> true, Fault.redirect(status, other.baseUrl() + "/users/me"));
			this.runner.withPropertyValues("spring.http.clients.redirects=follow").run((context) -> {
				assertThat(context.getBean(HttpClientSettings.class).redirects()).isEqualTo(HttpRedirects.FOLLOW);
				assertThatExceptionOfType(CodegenProtocolException.class)
					.isThrownBy(() -> template(context).users().me());
				assertThatExceptionOfType(CodegenException.class)
					.isThrownBy(() -> template(context).runTask("Fix the build"));
			});
			assertThat(server.server().requests()).hasSize(2);
			assertThat(other.requests()).isEmpty();
		}
	}

	@Test
	void keepOurTimeoutsWhateverTheApplicationsAre() {
		server.server().enqueue(Fault.delay(Duration.ofMillis(300)));
		this.runner.withPropertyValues("spring.http.clients.read-timeout=1ms").run((context) -> {
			assertThat(template(context).users().me().id()).isPositive();
			assertThat(server.server().requests()).hasSize(1);
		});
	}

	@Test
	void useReactorNettyEvenIfTheApplicationUsesAnotherConnector() {
		this.runner.withPropertyValues("spring.http.clients.reactive.connector=jdk")
			.run((context) -> assertThat(template(context).users().me().id()).isPositive());
	}

	@Test
	void workWithoutBootsBuilders() {
		ClientContexts.of(server.server())
			.run((context) -> assertThat(template(context).users().me().id()).isPositive());
	}

	private static CodegenTemplate template(ApplicationContext context) {
		return context.getBean(CodegenTemplate.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class ConnectorCustomization {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> headerCustomizer() {
			return (builder) -> builder.withHttpClientCustomizer(
					(client) -> client.headers((headers) -> headers.add("X-Connector", "customized")));
		}

	}

}
