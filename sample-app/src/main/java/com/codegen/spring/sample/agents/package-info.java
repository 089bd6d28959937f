/**
 * The pages about agents: named profiles that runs are started with.
 */
@NullMarked
package com.codegen.spring.sample.agents;

import org.jspecify.annotations.NullMarked;
