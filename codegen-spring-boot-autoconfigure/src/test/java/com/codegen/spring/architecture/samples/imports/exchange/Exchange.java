package com.codegen.spring.architecture.samples.imports.exchange;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

public record Exchange(BadTask task) {
}
