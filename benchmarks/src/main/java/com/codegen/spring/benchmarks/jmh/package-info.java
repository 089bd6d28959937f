/**
 * JMH benchmarks of code that runs without HTTP.
 */
@NullMarked
package com.codegen.spring.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
