/**
 * Auto-configuration of what concerns the actuator's endpoints.
 */
@NullMarked
package com.codegen.spring.boot.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
