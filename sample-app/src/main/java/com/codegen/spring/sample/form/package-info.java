/**
 * Forms that start something paid: each is sent once, and in the organization it was
 * shown in.
 */
@NullMarked
package com.codegen.spring.sample.form;

import org.jspecify.annotations.NullMarked;
