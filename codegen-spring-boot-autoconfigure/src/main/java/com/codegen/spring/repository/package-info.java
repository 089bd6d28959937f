/**
 * Repositories and their pull requests.
 */
@NullMarked
package com.codegen.spring.repository;

import org.jspecify.annotations.NullMarked;
