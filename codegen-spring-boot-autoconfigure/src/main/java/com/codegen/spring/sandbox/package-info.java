/**
 * Sandboxes that agents work in.
 */
@NullMarked
package com.codegen.spring.sandbox;

import org.jspecify.annotations.NullMarked;
