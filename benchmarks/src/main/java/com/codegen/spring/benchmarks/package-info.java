/**
 * What the client costs: every table, printed by one program.
 */
@NullMarked
package com.codegen.spring.benchmarks;

import org.jspecify.annotations.NullMarked;
