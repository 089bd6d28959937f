/**
 * API tokens of the token's user.
 */
@NullMarked
package com.codegen.spring.organization.token;

import org.jspecify.annotations.NullMarked;
