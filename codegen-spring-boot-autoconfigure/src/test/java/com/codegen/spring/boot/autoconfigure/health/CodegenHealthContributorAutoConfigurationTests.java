package com.codegen.spring.boot.autoconfigure.health;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.boot.health.CodegenHealthIndicator;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenHealthContributorAutoConfigurationTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withConfiguration(AutoConfigurations.of(CodegenHealthContributorAutoConfiguration.class));

	private final ApplicationContextRunner endpoint = this.runner.withConfiguration(AutoConfigurations
		.of(HealthContributorRegistryAutoConfiguration.class, HealthEndpointAutoConfiguration.class));

	@Test
	void providesTheIndicator() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(CodegenHealthIndicator.class));
	}

	@Test
	void isAbsentWhenDisabled() {
		this.runner.withPropertyValues("management.health.codegen.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CodegenHealthIndicator.class)
				.hasSingleBean(CodegenTemplate.class));
	}

	@Test
	void isAbsentWhenAllIndicatorsAreDisabled() {
		this.runner.withPropertyValues("management.health.defaults.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CodegenHealthIndicator.class));
	}

	@Test
	void isAbsentWithoutClient() {
		this.runner.withPropertyValues("codegen.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CodegenHealthIndicator.class));
	}

	@Test
	void isAbsentWithoutHealthClasses() {
		ClientContexts.of(server.server())
			.withUserConfiguration(Application.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(CodegenTemplate.class)
				.doesNotHaveBean("codegenHealthContributor"));
	}

	@Test
	void backsOffWhenAnIndicatorOfThatNameIsDefined() {
		ReactiveHealthIndicator own = () -> Mono.just(Health.up().build());
		this.runner.withBean("codegenHealthIndicator", ReactiveHealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).hasSingleBean(ReactiveHealthContributor.class)
				.doesNotHaveBean(CodegenHealthIndicator.class));
	}

	@Test
	void showsTheComponentInTheBlockingEndpoint() {
		this.endpoint.run((context) -> {
			HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
			assertThat(endpoint.healthForPath("codegen")).isInstanceOfSatisfying(IndicatedHealthDescriptor.class,
					(health) -> {
						assertThat(health.getStatus()).isEqualTo(Status.UP);
						assertThat(health.getDetails()).containsKeys("user", "organization", "latency", "lastChecked");
					});
			assertThat(server.server().requests("GET", "/users/me")).hasSize(1);
		});
	}

	@Test
	void takesTheTimeoutFromTheProperties() {
		server.server().always((request) -> true, Fault.hang());
		this.endpoint.withPropertyValues("codegen.health.timeout=200ms")
			.run((context) -> assertThat(
					Objects.requireNonNull(context.getBean(HealthEndpoint.class).healthForPath("codegen")).getStatus())
				.isEqualTo(Status.DOWN));
	}

	@Test
	void takesTheTimeToLiveFromTheProperties() {
		this.endpoint.withPropertyValues("codegen.health.time-to-live=0s").run((context) -> {
			HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
			endpoint.healthForPath("codegen");
			endpoint.healthForPath("codegen");
			assertThat(server.server().requests()).hasSize(2);
		});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(CodegenHealthContributorAutoConfiguration.class)
	static class Application {

	}

}
