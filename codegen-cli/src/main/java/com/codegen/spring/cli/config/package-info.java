/**
 * Where settings of the command come from and where they are kept.
 */
@NullMarked
package com.codegen.spring.cli.config;

import org.jspecify.annotations.NullMarked;
