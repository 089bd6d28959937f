/**
 * Pages of lists.
 */
@NullMarked
package com.codegen.spring.page;

import org.jspecify.annotations.NullMarked;
