/**
 * Agents: named profiles that tasks are started with.
 */
@NullMarked
package com.codegen.spring.agent;

import org.jspecify.annotations.NullMarked;
