package com.codegen.spring.architecture.samples.imports.boot;

public record Boot() {
}
