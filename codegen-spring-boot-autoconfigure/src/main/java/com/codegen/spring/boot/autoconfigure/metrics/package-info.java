/**
 * Auto-configuration of observations and meters.
 */
@NullMarked
package com.codegen.spring.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
