/**
 * Benchmarks of what only this package can see.
 */
@NullMarked
package com.codegen.spring.transport;

import org.jspecify.annotations.NullMarked;
