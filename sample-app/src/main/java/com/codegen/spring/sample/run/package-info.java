/**
 * The page of one run.
 */
@NullMarked
package com.codegen.spring.sample.run;

import org.jspecify.annotations.NullMarked;
