/**
 * The form that starts a run.
 */
@NullMarked
package com.codegen.spring.sample.newrun;

import org.jspecify.annotations.NullMarked;
