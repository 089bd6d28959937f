/**
 * The simulated Codegen API over HTTP, with faults, a JUnit extension and a main class.
 */
@NullMarked
package com.codegen.spring.test.server;

import org.jspecify.annotations.NullMarked;
