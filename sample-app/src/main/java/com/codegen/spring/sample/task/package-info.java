/**
 * The tasks of the agents over HTTP.
 */
@NullMarked
package com.codegen.spring.sample.task;

import org.jspecify.annotations.NullMarked;
