/**
 * Commands about agents, which are kept on this machine.
 */
@NullMarked
package com.codegen.spring.cli.command.agents;

import org.jspecify.annotations.NullMarked;
