package com.codegen.spring.boot.autoconfigure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Chooses the builder of the client's {@code WebClient} among those of the application.
 * <ol>
 * <li>A builder with a qualifier is meant for other clients, such as the one that Spring
 * Cloud marks with {@code @LoadBalanced}. It is never used.</li>
 * <li>The only one of the others is used, or else the primary one, or else Boot's.</li>
 * <li>If that leaves none, a new builder is made with the application's
 * {@code WebClientCustomizer} beans, as Boot does.</li>
 * </ol>
 *
 * @param beanFactory has the builders
 * @param customizers the application's customizers
 */
record WebClientBuilders(ConfigurableListableBeanFactory beanFactory, ObjectProvider<WebClientCustomizer> customizers) {

	WebClient.Builder choose() {
		List<String> candidates = Stream
			.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, WebClient.Builder.class, true,
					false))
			.filter(this::isForEverybody)
			.toList();
		String chosen = only(candidates, (name) -> true);
		if (chosen == null) {
			chosen = only(candidates, this::isPrimary);
		}
		if (chosen == null) {
			chosen = only(candidates, this::isOfBoot);
		}
		return (chosen != null) ? this.beanFactory.getBean(chosen, WebClient.Builder.class) : customized();
	}

	private WebClient.Builder customized() {
		WebClient.Builder builder = WebClient.builder();
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	private static @Nullable String only(List<String> names, Predicate<String> condition) {
		List<String> matching = names.stream().filter(condition).toList();
		return (matching.size() == 1) ? matching.get(0) : null;
	}

	private boolean isForEverybody(String name) {
		if (owner(name).findAnnotationOnBean(name, Qualifier.class) != null) {
			return false;
		}
		return !(definition(name) instanceof AbstractBeanDefinition definition) || (definition.isAutowireCandidate()
				&& definition.isDefaultCandidate() && definition.getQualifiers().isEmpty());
	}

	private boolean isPrimary(String name) {
		BeanDefinition definition = definition(name);
		return definition != null && definition.isPrimary();
	}

	private boolean isOfBoot(String name) {
		BeanDefinition definition = definition(name);
		return definition != null && WebClientAutoConfiguration.class.getName().equals(definition.getFactoryBeanName());
	}

	/**
	 * The definition of a bean, or {@code null} when it was registered as an instance.
	 */
	private @Nullable BeanDefinition definition(String name) {
		ConfigurableListableBeanFactory owner = owner(name);
		return owner.containsBeanDefinition(name) ? owner.getMergedBeanDefinition(name) : null;
	}

	/**
	 * The factory that defines a bean, this one or a parent of it.
	 */
	private ConfigurableListableBeanFactory owner(String name) {
		BeanFactory current = this.beanFactory;
		while (current instanceof ConfigurableListableBeanFactory factory && !factory.containsLocalBean(name)
				&& factory.getParentBeanFactory() != null) {
			current = factory.getParentBeanFactory();
		}
		return (current instanceof ConfigurableListableBeanFactory owner) ? owner : this.beanFactory;
	}

}
