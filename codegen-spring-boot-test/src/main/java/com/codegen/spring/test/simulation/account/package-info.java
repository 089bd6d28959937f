/**
 * Endpoints about people, organizations, repositories, connections and tokens.
 */
@NullMarked
package com.codegen.spring.test.simulation.account;

import org.jspecify.annotations.NullMarked;
