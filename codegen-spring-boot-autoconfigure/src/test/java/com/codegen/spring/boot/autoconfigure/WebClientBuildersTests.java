package com.codegen.spring.boot.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each builder of the application adds a header that says which one it is.
 */
class WebClientBuildersTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	private final ApplicationContextRunner withoutBoots = ClientContexts.of(server.server())
		.withBean("customizer", WebClientCustomizer.class,
				() -> (builder) -> builder.defaultHeader("X-Builder", "customized"));

	private final ApplicationContextRunner runner = this.withoutBoots
		.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class));

	@Test
	void useBootsWhenThereIsNoOther() {
		assertUsed(this.runner, "customized");
	}

	@Test
	void applyCustomizersWhenThereIsNone() {
		assertUsed(this.withoutBoots, "customized");
	}

	@Test
	void useTheOnlyOneOfTheApplication() {
		assertUsed(this.runner.withUserConfiguration(One.class), "one");
	}

	@Test
	void applyCustomizersWhenTheApplicationHasTwo() {
		assertUsed(this.runner.withUserConfiguration(One.class, Two.class), "customized");
	}

	@Test
	void useThePrimaryOne() {
		assertUsed(this.runner.withUserConfiguration(One.class, Two.class, PrimaryOne.class), "primary");
	}

	@Test
	void useBootsWhenThereIsAnother() {
		assertUsed(this.runner.withConfiguration(AutoConfigurations.of(LateConfiguration.class)), "customized");
	}

	@Test
	void useNoLoadBalancedOne() {
		assertUsed(this.runner.withUserConfiguration(Balanced.class), "customized");
	}

	@Test
	void useThePlainOneBesideALoadBalancedOne() {
		assertUsed(this.runner.withUserConfiguration(Balanced.class, One.class), "one");
	}

	@Test
	void useNoLoadBalancedOneEvenIfItIsPrimary() {
		assertUsed(this.runner.withUserConfiguration(PrimaryBalanced.class, One.class), "one");
	}

	@Test
	void useNoneWithAQualifier() {
		assertUsed(this.runner.withUserConfiguration(Qualified.class), "customized");
	}

	@Test
	void useNoneThatIsNoDefaultCandidate() {
		assertUsed(this.runner.withUserConfiguration(NoCandidates.class), "customized");
	}

	@Test
	void useOneThatWasRegisteredAsAnInstance() {
		assertUsed(
				this.withoutBoots.withInitializer((context) -> context.getBeanFactory()
					.registerSingleton("instance", WebClient.builder().defaultHeader("X-Builder", "instance"))),
				"instance");
	}

	@Test
	void useNoLoadBalancedOneOfAParent() {
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(Balanced.class)) {
			assertUsed(this.withoutBoots.withParent(parent), "customized");
		}
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(One.class)) {
			assertUsed(this.withoutBoots.withParent(parent), "one");
		}
	}

	@Test
	void doNotNeedOtherHttpBeansToBeUnique() {
		assertUsed(this.withoutBoots.withUserConfiguration(Connectors.class), "customized");
	}

	private static void assertUsed(ApplicationContextRunner runner, String builder) {
		server.server().reset();
		runner.run((context) -> {
			assertThat(context).hasNotFailed();
			context.getBean(CodegenTemplate.class).users().me();
			assertThat(server.server().requests()).singleElement()
				.satisfies((request) -> assertThat(request.header("X-Builder")).isEqualTo(builder));
		});
	}

	private static WebClient.Builder builder(String name) {
		return WebClient.builder().defaultHeader("X-Builder", name);
	}

	/**
	 * What Spring Cloud's balancer does to a host that is no service.
	 */
	private static WebClient.Builder balanced() {
		return WebClient.builder()
			.filter((request, next) -> Mono.error(new IllegalStateException("no instances available")));
	}

	/**
	 * Has the shape of the annotation of Spring Cloud.
	 */
	@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD })
	@Retention(RetentionPolicy.RUNTIME)
	@Qualifier
	@interface LoadBalanced {

	}

	@Configuration(proxyBeanMethods = false)
	static class One {

		@Bean
		WebClient.Builder one() {
			return builder("one");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Two {

		@Bean
		WebClient.Builder two() {
			return builder("two");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryOne {

		@Bean
		@Primary
		WebClient.Builder primary() {
			return builder("primary");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Balanced {

		@Bean
		@LoadBalanced
		WebClient.Builder balancedBuilder() {
			return balanced();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryBalanced {

		@Bean
		@Primary
		@LoadBalanced
		WebClient.Builder balancedBuilder() {
			return balanced();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Qualified {

		@Bean
		@Qualifier("payments")
		WebClient.Builder payments() {
			return builder("payments");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NoCandidates {

		@Bean(autowireCandidate = false)
		WebClient.Builder hidden() {
			return builder("hidden");
		}

		@Bean(defaultCandidate = false)
		WebClient.Builder special() {
			return builder("special");
		}

	}

	@AutoConfiguration(after = WebClientAutoConfiguration.class)
	static class LateConfiguration {

		@Bean
		WebClient.Builder late() {
			return builder("late");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Connectors {

		@Bean
		ClientHttpConnectorBuilder<?> reactorBuilder() {
			return ClientHttpConnectorBuilder.reactor();
		}

		@Bean
		ClientHttpConnectorBuilder<?> jdkBuilder() {
			return ClientHttpConnectorBuilder.jdk();
		}

		@Bean
		HttpClientSettings settings() {
			return HttpClientSettings.defaults();
		}

		@Bean
		HttpClientSettings otherSettings() {
			return HttpClientSettings.defaults();
		}

	}

}
