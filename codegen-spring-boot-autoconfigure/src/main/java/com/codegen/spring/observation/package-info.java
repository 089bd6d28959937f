/**
 * Observations of calls, and meters of the attempts and waits inside them.
 */
@NullMarked
package com.codegen.spring.observation;

import org.jspecify.annotations.NullMarked;
