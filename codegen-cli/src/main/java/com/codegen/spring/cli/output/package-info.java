/**
 * Tables, cards and log entries, for people, for pipes and as JSON.
 */
@NullMarked
package com.codegen.spring.cli.output;

import org.jspecify.annotations.NullMarked;
