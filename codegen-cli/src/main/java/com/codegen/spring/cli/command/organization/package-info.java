/**
 * Commands about what an organization has.
 */
@NullMarked
package com.codegen.spring.cli.command.organization;

import org.jspecify.annotations.NullMarked;
