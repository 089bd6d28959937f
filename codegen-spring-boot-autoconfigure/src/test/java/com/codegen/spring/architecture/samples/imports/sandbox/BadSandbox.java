package com.codegen.spring.architecture.samples.imports.sandbox;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadSandbox(BadTask task) {
}
