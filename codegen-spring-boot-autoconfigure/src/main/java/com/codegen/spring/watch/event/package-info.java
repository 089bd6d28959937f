/**
 * What an application hears of the runs that are followed.
 */
@NullMarked
package com.codegen.spring.watch.event;

import org.jspecify.annotations.NullMarked;
