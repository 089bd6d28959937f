/**
 * The page about this service: connection, calls, health and settings.
 */
@NullMarked
package com.codegen.spring.sample.system;

import org.jspecify.annotations.NullMarked;
