/**
 * What all commands have in common.
 */
@NullMarked
package com.codegen.spring.cli.command;

import org.jspecify.annotations.NullMarked;
