/**
 * What every simulated endpoint needs: reading input, describing operations, writing
 * answers.
 */
@NullMarked
package com.codegen.spring.test.simulation.rest;

import org.jspecify.annotations.NullMarked;
