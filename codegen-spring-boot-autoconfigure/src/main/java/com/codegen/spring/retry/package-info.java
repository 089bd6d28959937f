/**
 * Which failed calls are repeated, and when: Spring Retry policies, driven without
 * holding a thread.
 */
@NullMarked
package com.codegen.spring.retry;

import org.jspecify.annotations.NullMarked;
