package com.codegen.spring;

/**
 * Changes the builder of the auto-configured templates. Beans of this type are applied in
 * their order, after the properties.
 */
@FunctionalInterface
public interface CodegenTemplateCustomizer {

	/**
	 * Change the builder.
	 * @param builder the builder so far; immutable
	 * @return the changed builder
	 */
	CodegenTemplateBuilder customize(CodegenTemplateBuilder builder);

}
