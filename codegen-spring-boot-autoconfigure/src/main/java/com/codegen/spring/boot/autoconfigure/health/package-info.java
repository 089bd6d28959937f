/**
 * Auto-configuration of the health indicator.
 */
@NullMarked
package com.codegen.spring.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
