/**
 * Commands about agent runs.
 */
@NullMarked
package com.codegen.spring.cli.command.run;

import org.jspecify.annotations.NullMarked;
