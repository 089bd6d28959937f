package com.codegen.spring.benchmarks.http;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Makes a variant. Those that are not always there, such as the generated client, are
 * found by {@link ServiceLoader}.
 */
interface VariantFactory {

	/**
	 * The variant's name in the tables.
	 */
	String name();

	/**
	 * Make the variant.
	 * @param baseUrl the base URL with the version, without a slash at its end
	 * @param callers the number of threads that will call at once
	 */
	Variant create(String baseUrl, int callers);

	/**
	 * All the variants there are, in the order of the tables.
	 */
	static List<VariantFactory> all() {
		return Stream
			.concat(Stream.of(Variants.values()),
					ServiceLoader.load(VariantFactory.class).stream().map(ServiceLoader.Provider::get))
			.toList();
	}

	/**
	 * The variant of a name.
	 * @param name the name
	 */
	static VariantFactory of(String name) {
		return all().stream().filter((factory) -> factory.name().equals(name)).findFirst().orElseThrow();
	}

}
