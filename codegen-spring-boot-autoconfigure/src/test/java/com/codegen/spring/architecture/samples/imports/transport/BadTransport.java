package com.codegen.spring.architecture.samples.imports.transport;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadTransport(BadTask task) {
}
