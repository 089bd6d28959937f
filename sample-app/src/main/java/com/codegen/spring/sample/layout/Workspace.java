package com.codegen.spring.sample.layout;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.ReactiveCodegenOperations;

/**
 * The organization a reader looks at. A controller takes it as an argument of its
 * methods.
 *
 * @param organizationId the organization's id
 * @param codegen the operations in this organization
 * @param reactive the same operations, reactive
 */
public record Workspace(long organizationId, CodegenOperations codegen, ReactiveCodegenOperations reactive) {

}
