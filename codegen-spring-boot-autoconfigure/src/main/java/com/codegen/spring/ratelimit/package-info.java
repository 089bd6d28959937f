/**
 * Keeps the client within the documented limits, so that the server never has to refuse a
 * request.
 */
@NullMarked
package com.codegen.spring.ratelimit;

import org.jspecify.annotations.NullMarked;
