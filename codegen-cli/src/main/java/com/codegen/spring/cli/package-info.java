/**
 * The {@code codegen} command.
 */
@NullMarked
package com.codegen.spring.cli;

import org.jspecify.annotations.NullMarked;
