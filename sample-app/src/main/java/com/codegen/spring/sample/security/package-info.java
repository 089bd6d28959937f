/**
 * Who may use this service, and from where.
 */
@NullMarked
package com.codegen.spring.sample.security;

import org.jspecify.annotations.NullMarked;
