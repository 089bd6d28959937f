/**
 * Agent runs: started, read, listed, resumed, stopped, and their logs.
 */
@NullMarked
package com.codegen.spring.agentrun;

import org.jspecify.annotations.NullMarked;
