/**
 * The simulated Codegen API without a transport: state, clock, limits and handlers.
 */
@NullMarked
package com.codegen.spring.test.simulation;

import org.jspecify.annotations.NullMarked;
