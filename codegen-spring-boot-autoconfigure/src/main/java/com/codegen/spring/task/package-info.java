/**
 * An agent run as a thing one holds: started, waited for, read, stopped.
 */
@NullMarked
package com.codegen.spring.task;

import org.jspecify.annotations.NullMarked;
