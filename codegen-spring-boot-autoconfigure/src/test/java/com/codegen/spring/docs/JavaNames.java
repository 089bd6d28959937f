package com.codegen.spring.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.codegen.spring.CodegenOperations;

/**
 * The names of Java in a text of the documentation.
 *
 * @param text the text
 */
record JavaNames(String text) {

	private static final List<String> PACKAGES = List.of("com.codegen.spring", "com.codegen.spring.agent",
			"com.codegen.spring.agentrun", "com.codegen.spring.batch", "com.codegen.spring.error",
			"com.codegen.spring.exchange", "com.codegen.spring.json", "com.codegen.spring.organization",
			"com.codegen.spring.page", "com.codegen.spring.task", "com.codegen.spring.test.server", "java.lang",
			"org.springframework.web.reactive.function.client", "reactor.core.publisher");

	private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\([^`]*)?`");

	private static final Pattern OPERATION = Pattern.compile("`([a-z]\\w+)\\([^`)]*\\)(?:\\.(\\w+)\\()?[^`]*`");

	/**
	 * How many names there are.
	 * @return the number
	 */
	long count() {
		return Stream.of(TYPE, OPERATION).flatMap((pattern) -> pattern.matcher(this.text).results()).count();
	}

	/**
	 * The names of types and methods that do not exist. A method without a type is one of
	 * {@link CodegenOperations}.
	 * @return the names
	 */
	List<String> unknown() {
		List<String> unknown = new ArrayList<>();
		for (Matcher name = TYPE.matcher(this.text); name.find();) {
			Optional<Class<?>> type = find(name.group(1));
			if (type.isEmpty() || !has(type.get(), name.group(2))) {
				unknown.add(name.group());
			}
		}
		for (Matcher name = OPERATION.matcher(this.text); name.find();) {
			if (returned(CodegenOperations.class, name.group(1)).noneMatch((type) -> has(type, name.group(2)))) {
				unknown.add(name.group());
			}
		}
		return unknown;
	}

	private static boolean has(Class<?> type, String member) {
		return member == null || returned(type, member).findAny().isPresent()
				|| Arrays.stream(type.getFields()).anyMatch((field) -> field.getName().equals(member));
	}

	private static Stream<Class<?>> returned(Class<?> type, String method) {
		return Arrays.stream(type.getMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.map((candidate) -> candidate.getReturnType());
	}

	private static Optional<Class<?>> find(String type) {
		return PACKAGES.stream().flatMap((name) -> load(name + "." + type).stream()).findFirst();
	}

	private static Optional<Class<?>> load(String name) {
		try {
			return Optional.of(Class.forName(name));
		}
		catch (ClassNotFoundException ex) {
			return Optional.empty();
		}
	}

}
