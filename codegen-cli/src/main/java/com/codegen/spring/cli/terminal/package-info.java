/**
 * What a terminal shows and how.
 */
@NullMarked
package com.codegen.spring.cli.terminal;

import org.jspecify.annotations.NullMarked;
