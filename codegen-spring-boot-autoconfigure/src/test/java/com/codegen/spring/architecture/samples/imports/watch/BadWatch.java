package com.codegen.spring.architecture.samples.imports.watch;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadWatch(BadTask task) {
}
