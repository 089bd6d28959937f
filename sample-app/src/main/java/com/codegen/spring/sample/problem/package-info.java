/**
 * What went wrong, as problem details (RFC 9457).
 */
@NullMarked
package com.codegen.spring.sample.problem;

import org.jspecify.annotations.NullMarked;
