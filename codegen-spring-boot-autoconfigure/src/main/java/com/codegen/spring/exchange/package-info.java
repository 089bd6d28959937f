/**
 * The narrow waist every call goes through: what a call is, and how it is sent.
 */
@NullMarked
package com.codegen.spring.exchange;

import org.jspecify.annotations.NullMarked;
