/**
 * How much an organization uses its agents.
 */
@NullMarked
package com.codegen.spring.organization.usage;

import org.jspecify.annotations.NullMarked;
