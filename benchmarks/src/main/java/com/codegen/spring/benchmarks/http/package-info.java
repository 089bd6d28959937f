/**
 * Calls over loopback, measured in paired slices: one warmed JVM for each way to call.
 */
@NullMarked
package com.codegen.spring.benchmarks.http;

import org.jspecify.annotations.NullMarked;
