package com.codegen.spring.architecture.samples.visibility;

public record DefaultThing() {
}
