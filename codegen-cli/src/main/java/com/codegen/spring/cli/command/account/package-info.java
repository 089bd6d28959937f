/**
 * Commands about the account and the settings.
 */
@NullMarked
package com.codegen.spring.cli.command.account;

import org.jspecify.annotations.NullMarked;
