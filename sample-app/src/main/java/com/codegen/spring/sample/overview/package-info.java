/**
 * The first page: what goes on, what went wrong, and how much more Codegen takes.
 */
@NullMarked
package com.codegen.spring.sample.overview;

import org.jspecify.annotations.NullMarked;
