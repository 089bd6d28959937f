package com.codegen.spring.architecture.samples.cycle.one;

import com.codegen.spring.architecture.samples.cycle.two.Two;

public record One(Two two) {
}
