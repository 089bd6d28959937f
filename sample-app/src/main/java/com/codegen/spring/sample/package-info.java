/**
 * A service that hands work to Codegen agents.
 */
@NullMarked
package com.codegen.spring.sample;

import org.jspecify.annotations.NullMarked;
