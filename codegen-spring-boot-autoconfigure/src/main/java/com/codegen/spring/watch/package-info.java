/**
 * Watches agent runs: polls them within a share of the rate limit until they have ended.
 */
@NullMarked
package com.codegen.spring.watch;

import org.jspecify.annotations.NullMarked;
