/**
 * How long programs take to start.
 */
@NullMarked
package com.codegen.spring.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
