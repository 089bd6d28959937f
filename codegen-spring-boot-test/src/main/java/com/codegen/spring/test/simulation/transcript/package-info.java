/**
 * What simulated agents say and do: log entries and results made from a prompt.
 */
@NullMarked
package com.codegen.spring.test.simulation.transcript;

import org.jspecify.annotations.NullMarked;
