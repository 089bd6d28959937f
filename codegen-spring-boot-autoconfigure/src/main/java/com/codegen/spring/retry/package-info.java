/**
 * Retries of failed calls with Spring Retry policies, without blocking a thread.
 */
@NullMarked
package com.codegen.spring.retry;

import org.jspecify.annotations.NullMarked;
