/**
 * The end of the pipeline: HTTP, JSON, and the translation of everything that can go
 * wrong with them.
 */
@NullMarked
package com.codegen.spring.transport;

import org.jspecify.annotations.NullMarked;
