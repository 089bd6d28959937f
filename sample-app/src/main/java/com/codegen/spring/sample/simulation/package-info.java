/**
 * The Codegen API in this process, for a first try without a token.
 */
@NullMarked
package com.codegen.spring.sample.simulation;

import org.jspecify.annotations.NullMarked;
