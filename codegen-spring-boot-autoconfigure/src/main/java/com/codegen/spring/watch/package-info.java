/**
 * Follows agent runs until they end.
 */
@NullMarked
package com.codegen.spring.watch;

import org.jspecify.annotations.NullMarked;
