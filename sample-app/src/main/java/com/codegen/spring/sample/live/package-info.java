/**
 * What changes while somebody looks: read from Codegen once, told to everybody.
 */
@NullMarked
package com.codegen.spring.sample.live;

import org.jspecify.annotations.NullMarked;
