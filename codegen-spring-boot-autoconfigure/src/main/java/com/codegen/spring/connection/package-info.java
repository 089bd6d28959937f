/**
 * Connections to other services: MCP, OAuth, Slack.
 */
@NullMarked
package com.codegen.spring.connection;

import org.jspecify.annotations.NullMarked;
