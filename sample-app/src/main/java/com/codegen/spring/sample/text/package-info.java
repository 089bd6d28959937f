/**
 * What comes from the API, in words and made harmless.
 */
@NullMarked
package com.codegen.spring.sample.text;

import org.jspecify.annotations.NullMarked;
