/**
 * Simulated runs: their life, their form in the API, and the endpoints that handle them.
 */
@NullMarked
package com.codegen.spring.test.simulation.run;

import org.jspecify.annotations.NullMarked;
