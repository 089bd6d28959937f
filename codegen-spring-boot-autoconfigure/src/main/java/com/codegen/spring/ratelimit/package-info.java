/**
 * Throttles requests to the documented rate limits, so that the server seldom has to
 * answer HTTP 429.
 */
@NullMarked
package com.codegen.spring.ratelimit;

import org.jspecify.annotations.NullMarked;
