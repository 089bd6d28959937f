/**
 * Organizations and their users.
 */
@NullMarked
package com.codegen.spring.organization;

import org.jspecify.annotations.NullMarked;
