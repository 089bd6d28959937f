/**
 * The front door: templates for the Codegen API and their builder.
 */
@NullMarked
package com.codegen.spring;

import org.jspecify.annotations.NullMarked;
