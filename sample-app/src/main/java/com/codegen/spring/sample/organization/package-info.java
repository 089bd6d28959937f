/**
 * The pages about an organization: people, repositories, integrations and usage.
 */
@NullMarked
package com.codegen.spring.sample.organization;

import org.jspecify.annotations.NullMarked;
