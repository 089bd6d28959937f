/**
 * Many runs started and followed as one.
 */
@NullMarked
package com.codegen.spring.batch;

import org.jspecify.annotations.NullMarked;
