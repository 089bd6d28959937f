/**
 * Tables of things that are counted, so that no clock and no machine changes them.
 */
@NullMarked
package com.codegen.spring.benchmarks.counted;

import org.jspecify.annotations.NullMarked;
