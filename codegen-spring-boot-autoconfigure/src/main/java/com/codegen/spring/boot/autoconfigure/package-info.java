/**
 * Auto-configuration of the templates.
 */
@NullMarked
package com.codegen.spring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
