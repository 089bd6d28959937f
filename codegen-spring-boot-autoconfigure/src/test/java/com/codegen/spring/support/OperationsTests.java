package com.codegen.spring.support;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

import com.codegen.spring.sandbox.ReactiveSandboxOperations;
import com.codegen.spring.sandbox.SandboxOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every interface of operations has a suite that calls all of its methods.
 */
class OperationsTests {

	@Test
	void coverEveryInterface() throws ClassNotFoundException {
		Set<String> covered = new TreeSet<>();
		for (Class<?> suite : scan(new AnnotationTypeFilter(Covers.class))) {
			Covers covers = suite.getAnnotation(Covers.class);
			covered.addAll(List.of(covers.blocking().getSimpleName(), covers.reactive().getSimpleName()));
			assertThat(Arrays.stream(suite.getDeclaredFields())
				.anyMatch((field) -> field.getType() == Operations.class && Modifier.isStatic(field.getModifiers())))
				.as("%s holds what makes sure that it calls all methods", suite)
				.isTrue();
		}
		List<Class<?>> interfaces = scan(
				new RegexPatternTypeFilter(Pattern.compile("com\\.codegen\\.spring\\..*Operations")));
		assertThat(interfaces).hasSizeGreaterThan(16);
		assertThat(interfaces).filteredOn(Class::isInterface)
			.extracting(Class::getSimpleName)
			.allSatisfy((name) -> assertThat(covered).contains(name));
	}

	@Test
	void missAMethodThatNobodyCalls() {
		Operations operations = new Operations();
		SandboxOperations sandboxes = operations.recorded(SandboxOperations.class,
				SandboxOperations.blocking((id) -> null));
		assertThat(operations.uncalled(SandboxOperations.class, ReactiveSandboxOperations.class))
			.containsExactly("ReactiveSandboxOperations.analyzeLogs(long)", "SandboxOperations.analyzeLogs(long)");
		assertThat(catchAny(() -> sandboxes.analyzeLogs(1))).isNotNull();
		assertThat(operations.uncalled(SandboxOperations.class, ReactiveSandboxOperations.class))
			.containsExactly("ReactiveSandboxOperations.analyzeLogs(long)");
	}

	private static Throwable catchAny(Runnable call) {
		try {
			call.run();
			return null;
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	private static List<Class<?>> scan(TypeFilter filter) throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return true;
			}

		};
		scanner.addIncludeFilter(filter);
		List<Class<?>> found = new ArrayList<>();
		for (BeanDefinition definition : scanner.findCandidateComponents("com.codegen.spring")) {
			found.add(Class.forName(definition.getBeanClassName()));
		}
		return found;
	}

}
