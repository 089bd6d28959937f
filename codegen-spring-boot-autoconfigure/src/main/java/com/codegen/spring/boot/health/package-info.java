/**
 * The health of the connection to Codegen.
 */
@NullMarked
package com.codegen.spring.boot.health;

import org.jspecify.annotations.NullMarked;
