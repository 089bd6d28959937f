/**
 * Events of watched agent runs, published to the application.
 */
@NullMarked
package com.codegen.spring.watch.event;

import org.jspecify.annotations.NullMarked;
