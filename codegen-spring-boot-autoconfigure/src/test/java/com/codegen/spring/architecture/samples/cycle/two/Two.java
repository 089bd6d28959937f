package com.codegen.spring.architecture.samples.cycle.two;

import com.codegen.spring.architecture.samples.cycle.one.One;

public record Two(One one) {
}
