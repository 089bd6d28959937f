/**
 * What can go wrong with a call, one small type per kind.
 */
@NullMarked
package com.codegen.spring.error;

import org.jspecify.annotations.NullMarked;
