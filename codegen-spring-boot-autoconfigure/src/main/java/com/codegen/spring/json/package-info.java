/**
 * JSON that has no fixed form, and the reading of responses in which single values are
 * not as documented.
 */
@NullMarked
package com.codegen.spring.json;

import org.jspecify.annotations.NullMarked;
