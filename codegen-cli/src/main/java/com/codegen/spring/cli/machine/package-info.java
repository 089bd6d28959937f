/**
 * What the command has from outside: streams, environment variables, signals.
 */
@NullMarked
package com.codegen.spring.cli.machine;

import org.jspecify.annotations.NullMarked;
