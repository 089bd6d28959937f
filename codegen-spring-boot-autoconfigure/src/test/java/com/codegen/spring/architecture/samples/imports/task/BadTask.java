package com.codegen.spring.architecture.samples.imports.task;

import com.codegen.spring.architecture.samples.imports.boot.Boot;

public record BadTask(Boot boot) {
}
