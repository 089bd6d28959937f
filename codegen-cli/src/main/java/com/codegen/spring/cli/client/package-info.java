/**
 * The API client as the command uses it.
 */
@NullMarked
package com.codegen.spring.cli.client;

import org.jspecify.annotations.NullMarked;
