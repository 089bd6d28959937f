/**
 * What the machine says about the client: environment variables and the configuration
 * file of the user.
 */
@NullMarked
package com.codegen.spring.settings;

import org.jspecify.annotations.NullMarked;
