/**
 * The list of runs.
 */
@NullMarked
package com.codegen.spring.sample.runs;

import org.jspecify.annotations.NullMarked;
