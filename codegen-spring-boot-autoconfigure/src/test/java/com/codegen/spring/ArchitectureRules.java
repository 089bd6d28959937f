package com.codegen.spring;

import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.TrustManager;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules, for any base package, so that they can be tried on bad samples.
 */
final class ArchitectureRules {

	/**
	 * Who may import whom, below the base package. The root may import all but boot, boot
	 * may import all.
	 */
	static final Map<String, Set<String>> IMPORTS = imports();

	private static final Set<String> PUBLIC_DEFAULTS = Set.of("DefaultCodegenObservationConvention");

	private final String base;

	ArchitectureRules(String base) {
		this.base = base;
	}

	private static Map<String, Set<String>> imports() {
		Map<String, Set<String>> imports = new LinkedHashMap<>();
		imports.put("error", Set.of());
		imports.put("json", Set.of());
		imports.put("page", Set.of("json", "exchange", "error"));
		imports.put("exchange", Set.of("error"));
		imports.put("observation", Set.of("exchange", "error"));
		imports.put("deadline", Set.of("exchange", "error"));
		imports.put("retry", Set.of("exchange", "error"));
		imports.put("ratelimit", Set.of("exchange", "error"));
		imports.put("transport", Set.of("json", "exchange", "error"));
		imports.put("agentrun", Set.of("json", "exchange", "page", "error"));
		imports.put("organization", Set.of("json", "agentrun", "exchange", "page", "error"));
		imports.put("repository", Set.of("json", "exchange", "page", "error"));
		imports.put("sandbox", Set.of("exchange", "error"));
		imports.put("connection", Set.of("json", "exchange", "error"));
		imports.put("settings", Set.of("exchange"));
		imports.put("watch", Set.of("json", "agentrun", "page", "exchange", "error"));
		imports.put("batch", Set.of("agentrun", "exchange", "error"));
		imports.put("task", Set.of("json", "batch", "watch", "agentrun", "page", "exchange", "error"));
		imports.put("agent", Set.of("json", "task", "agentrun", "exchange", "error"));
		return imports;
	}

	ArchRule imports(String name) {
		List<String> allowed = new ArrayList<>(List.of(below(name)));
		IMPORTS.getOrDefault(name, Set.of()).forEach((other) -> allowed.add(below(other)));
		return noClasses().that(resideInAPackage(below(name)))
			.should()
			.dependOnClassesThat(resideInAPackage(this.base + "..")
				.and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))));
	}

	ArchRule bootIsImportedByNobody() {
		return noClasses().that()
			.resideOutsideOfPackage(below("boot"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(below("boot"));
	}

	ArchRule packagesAreKnown() {
		String[] known = IMPORTS.keySet().stream().map(this::below).toArray(String[]::new);
		return classes().should()
			.resideInAnyPackage(concat(known, this.base, below("boot")))
			.as("every package has a line in the table of imports");
	}

	ArchRule packagesAreFreeOfCycles() {
		return SlicesRuleDefinition.slices().matching("(**)").should().beFreeOfCycles();
	}

	ArchRule onlyBootUsesSpringBoot() {
		return onlyIn(List.of(below("boot")), "org.springframework.boot..");
	}

	ArchRule onlyTransportUsesTheHttpClient() {
		return noClasses().that()
			.resideOutsideOfPackages(below("transport"), below("boot"))
			.and()
			.doNotHaveSimpleName("CodegenTemplateBuilder")
			.and()
			.doNotHaveSimpleName("ExchangePipeline")
			.and()
			.doNotHaveSimpleName("TemplateSettings")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("reactor.netty..", "io.netty..", "org.springframework.web.reactive.function.client..",
					"org.springframework.http.client..");
	}

	ArchRule onlyRetryUsesSpringRetry() {
		return onlyIn(List.of(below("retry"), below("boot")), "org.springframework.retry..");
	}

	ArchRule onlyTimeSourceTellsTheTime() {
		return noClasses().that()
			.doNotHaveSimpleName("TimeSource")
			.should()
			.accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it tells the time or sleeps") {

				@Override
				public boolean test(JavaAccess<?> access) {
					String owner = access.getTargetOwner().getName();
					String name = access.getTarget().getName();
					return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
							|| (owner.equals("java.lang.System")
									&& Set.of("currentTimeMillis", "nanoTime").contains(name))
							|| (owner.equals("java.lang.Thread") && name.equals("sleep"))
							|| (owner.equals("java.util.concurrent.TimeUnit") && name.equals("sleep"));
				}

			});
	}

	ArchRule nobodyDeserializesJava() {
		return noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);
	}

	ArchRule nobodyTrustsAll() {
		return noClasses().should()
			.dependOnClassesThat()
			.areAssignableTo(TrustManager.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(HostnameVerifier.class)
			.orShould()
			.dependOnClassesThat()
			.haveSimpleName("InsecureTrustManagerFactory");
	}

	ArchRule implementationsAreNotPublic() {
		return classes().that()
			.haveNameMatching(".*\\.(Default|Blocking|InMemory|Polling|SlidingWindow)\\w+")
			.and(DescribedPredicate.describe("are no documented defaults",
					(type) -> !PUBLIC_DEFAULTS.contains(type.getSimpleName())))
			.should()
			.notBePublic();
	}

	ArchRule autoConfigurationsHaveTheirShape() {
		return classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration");
	}

	ArchRule autoConfigurationsAreAnnotated() {
		return classes().that()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.should()
			.beAnnotatedWith(AutoConfiguration.class);
	}

	ArchRule autoConfigurationsHaveNoPublicMembers() {
		return methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.notBePublic()
			.andShould()
			.notBeProtected();
	}

	static ArchCondition<JavaClass> useOnly(String... packages) {
		return new ArchCondition<>("use only " + Arrays.toString(packages)) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((dependency) -> !resideInAnyPackage(packages)
						.test(dependency.getTargetClass().getBaseComponentType()))
					.filter((dependency) -> !dependency.getTargetClass().getBaseComponentType().isPrimitive())
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}

		};
	}

	/**
	 * The packages with classes that are not null-marked.
	 */
	List<String> packagesNotNullMarked(JavaClasses classes) {
		JavaPackage root = classes.getPackage(this.base);
		List<JavaPackage> packages = new ArrayList<>(root.getSubpackagesInTree());
		packages.add(root);
		return packages.stream()
			.filter((candidate) -> !candidate.getClasses().isEmpty())
			.filter((candidate) -> !candidate.isAnnotatedWith(NullMarked.class))
			.map(JavaPackage::getName)
			.toList();
	}

	private ArchRule onlyIn(List<String> users, String... used) {
		return noClasses().that()
			.resideOutsideOfPackages(users.toArray(String[]::new))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(used);
	}

	private String below(String name) {
		return this.base + "." + name + "..";
	}

	private static String[] concat(String[] some, String... more) {
		List<String> all = new ArrayList<>(Arrays.asList(some));
		all.addAll(Arrays.asList(more));
		return all.toArray(String[]::new);
	}

}
