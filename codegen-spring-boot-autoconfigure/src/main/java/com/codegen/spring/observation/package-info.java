/**
 * What can be seen of a call from outside: one observation for each, and meters for what
 * happens inside it.
 */
@NullMarked
package com.codegen.spring.observation;

import org.jspecify.annotations.NullMarked;
