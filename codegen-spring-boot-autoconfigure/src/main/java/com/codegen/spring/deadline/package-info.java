/**
 * Ends calls that take too long as a whole.
 */
@NullMarked
package com.codegen.spring.deadline;

import org.jspecify.annotations.NullMarked;
