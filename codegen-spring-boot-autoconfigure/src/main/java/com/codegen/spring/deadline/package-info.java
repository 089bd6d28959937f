/**
 * The maximum total time of calls.
 */
@NullMarked
package com.codegen.spring.deadline;

import org.jspecify.annotations.NullMarked;
