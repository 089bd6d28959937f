/**
 * How a command ends, and how it says what went wrong.
 */
@NullMarked
package com.codegen.spring.cli.error;

import org.jspecify.annotations.NullMarked;
