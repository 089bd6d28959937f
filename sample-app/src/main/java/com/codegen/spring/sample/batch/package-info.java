/**
 * Many runs at once.
 */
@NullMarked
package com.codegen.spring.sample.batch;

import org.jspecify.annotations.NullMarked;
