package com.codegen.spring.architecture.samples.imports.connection;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadConnection(BadTask task) {
}
