/**
 * Commands about the command itself.
 */
@NullMarked
package com.codegen.spring.cli.command.tool;

import org.jspecify.annotations.NullMarked;
